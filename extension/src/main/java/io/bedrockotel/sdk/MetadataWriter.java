package io.bedrockotel.sdk;

import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.metadata.MetadataPolicy;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;

/** The writing of metadata into the member that Converse requests have for it. */
public final class MetadataWriter {
  private static final String MEMBER = "requestMetadata";

  private final MetadataPolicy policy;
  private final EndpointPatterns endpoints;
  private final boolean traceContext;

  /**
   * Creates a writer.
   *
   * @param endpoints hosts that get metadata
   * @param traceContext whether sampled spans are named
   */
  public MetadataWriter(MetadataPolicy policy, EndpointPatterns endpoints, boolean traceContext) {
    this.policy = policy;
    this.endpoints = endpoints;
    this.traceContext = traceContext;
  }

  /** The decision for a request, whether or not it can be written into it. */
  Metadata resolve(SdkRequest request, Baggage baggage, SpanContext span) {
    return policy.resolve(own(request), baggage, trace(span));
  }

  /**
   * The request with its metadata; the same request where nothing changes: an SDK without the
   * member, a host that is not to get any, nothing to add.
   *
   * @param endpoint of the client; null when unknown
   */
  SdkRequest write(SdkRequest request, Metadata metadata, @Nullable URI endpoint) {
    SdkField<?> field = SdkFields.field(request, MEMBER);
    Map<String, String> entries = metadata.entries();
    if (field == null || entries.isEmpty() || entries.equals(own(request)) || !gets(endpoint)) {
      return request;
    }
    SdkRequest.Builder builder = request.toBuilder();
    field.set(builder, entries);
    return builder.build();
  }

  /** What is on the request. */
  static Map<String, String> own(SdkRequest request) {
    Map<String, String> own = new LinkedHashMap<>();
    SdkFields.map(request, MEMBER)
        .forEach((key, value) -> own.put(String.valueOf(key), String.valueOf(value)));
    return own;
  }

  private boolean gets(@Nullable URI endpoint) {
    return endpoint == null || endpoint.getHost() == null || endpoints.matches(endpoint.getHost());
  }

  private Map<String, String> trace(SpanContext span) {
    Map<String, String> trace = new LinkedHashMap<>();
    if (traceContext && span.isSampled()) {
      trace.put("trace_id", span.getTraceId());
      trace.put("span_id", span.getSpanId());
    }
    return trace;
  }
}
