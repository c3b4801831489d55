package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that metrics carry, each with a bounded number of values. */
final class MetricAttributes {
  static final String OTHER = "_OTHER";

  private final ExtensionMetrics extensionMetrics;
  private final int sets;
  private final BoundedSet<String> requestModels;
  private final BoundedSet<String> responseModels;
  private final Map<AttributeKey<String>, BoundedSet<String>> metadata = new LinkedHashMap<>();

  MetricAttributes(MetricsPolicy policy, ExtensionMetrics extensionMetrics) {
    int values = policy.limits().values();
    this.sets = policy.limits().sets();
    this.extensionMetrics = extensionMetrics;
    this.requestModels = new BoundedSet<>(values);
    this.responseModels = new BoundedSet<>(values);
    for (String key : policy.metadataKeys()) {
      metadata.put(AttributeKey.stringKey(key), new BoundedSet<>(values));
    }
  }

  /** What all instruments share. */
  Attributes common(Request request, Outcome outcome) {
    return common(
        request, ResponseModel.of(request, outcome), ResponseModel.region(request, outcome));
  }

  /** What is known of a stream while it runs. */
  Attributes common(Request request, @Nullable String responseModel, @Nullable String region) {
    Model model = request.model();
    AttributesBuilder attributes = Attributes.builder();
    attributes.put(Keys.OPERATION_NAME, request.operation().genAiName());
    attributes.put(Keys.PROVIDER_NAME, RequestExtractor.PROVIDER);
    if (model.requested() != null) {
      attributes.put(
          Keys.REQUEST_MODEL, bounded(requestModels, model.requested(), "request_model"));
    }
    if (responseModel != null) {
      attributes.put(Keys.RESPONSE_MODEL, bounded(responseModels, responseModel, "response_model"));
    }
    if (region != null) {
      attributes.put(Keys.CLOUD_REGION, region);
    }
    if (model.profileType() != null) {
      attributes.put(Keys.PROFILE_TYPE, model.profileType());
    }
    return attributes.build();
  }

  /** The common attributes and the chosen request metadata. */
  Attributes usage(Attributes common, Map<String, String> entries) {
    AttributesBuilder attributes = common.toBuilder();
    metadata.forEach(
        (key, values) -> {
          String value = entries.get(key.getKey());
          if (value != null) {
            attributes.put(key, bounded(values, value, "metadata_values"));
          }
        });
    return attributes.build();
  }

  /** The bound on the attribute sets of one more instrument. */
  AttributeSets newSets() {
    return new AttributeSets(sets, metadata.keySet(), extensionMetrics);
  }

  private String bounded(BoundedSet<String> values, String value, String reason) {
    if (values.admit(value)) {
      return value;
    }
    extensionMetrics.capped(reason);
    return OTHER;
  }
}
