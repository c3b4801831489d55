package io.bedrockotel.sdk;

import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.metadata.MetadataPolicy;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * The writing of metadata into requests: into the member that Converse has for it, or into the
 * header that InvokeModel has.
 */
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

  /**
   * The decision for a request, whether or not it can be written into it.
   *
   * @param own what the application put on it
   */
  Metadata resolve(Map<String, String> own, Baggage baggage, SpanContext span) {
    return policy.resolve(own, baggage, trace(span));
  }

  /**
   * Whether a host gets metadata.
   *
   * @param host that will be called, null when it cannot be known yet
   */
  boolean reaches(@Nullable String host) {
    return host != null && endpoints.matches(host);
  }

  /**
   * The request with its metadata; the same request where nothing changes: an SDK without the
   * member, a host that is not to get any, nothing to add, own metadata that Bedrock will refuse.
   *
   * @param host that will be called, null when it cannot be known yet
   */
  SdkRequest write(SdkRequest request, Metadata metadata, @Nullable String host) {
    SdkField<?> field = SdkFields.field(request, MEMBER);
    Map<String, String> entries = metadata.entries();
    if (field == null || entries.isEmpty() || entries.equals(member(request))) {
      return request;
    }
    if (!reaches(host) || isRefused(SdkFields.value(request, MEMBER))) {
      return request;
    }
    SdkRequest.Builder builder = request.toBuilder();
    field.set(builder, entries);
    return builder.build();
  }

  /** The member that Converse has for metadata, empty where there is none. */
  static Map<?, ?> member(SdkRequest request) {
    return SdkFields.map(request, MEMBER);
  }

  /** What is on the request. */
  static Map<String, String> own(SdkRequest request) {
    Map<?, ?> entries = member(request);
    if (entries.isEmpty()) {
      return Collections.emptyMap();
    }
    Map<String, String> own = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> {
          if (key instanceof String && value instanceof String) {
            own.put((String) key, (String) value);
          }
        });
    return Collections.unmodifiableMap(own);
  }

  /** An empty map or a null that the application set is an error that stays the application's. */
  private static boolean isRefused(@Nullable Object own) {
    if (!(own instanceof Map) || own instanceof SdkAutoConstructMap) {
      return false;
    }
    Map<?, ?> map = (Map<?, ?>) own;
    return map.isEmpty() || map.containsKey(null) || map.containsValue(null);
  }

  private Map<String, String> trace(SpanContext span) {
    if (!traceContext || !span.isSampled()) {
      return Collections.emptyMap();
    }
    Map<String, String> trace = new LinkedHashMap<>();
    trace.put("trace_id", span.getTraceId());
    trace.put("span_id", span.getSpanId());
    return Collections.unmodifiableMap(trace);
  }
}
