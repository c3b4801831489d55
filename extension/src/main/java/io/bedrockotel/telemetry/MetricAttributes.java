package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.opentelemetry.api.common.AttributeKey;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that metrics carry, each with a bounded number of values. */
final class MetricAttributes {
  static final String OTHER = "_OTHER";

  /** A set of one instrument, and what it grew from or shares with the other instruments. */
  private static final int NODES_OF_A_SET = 4;

  /** More are not kept, however high the limit is set. */
  private static final int MOST_NODES = 10_000;

  private final ExtensionMetrics extensionMetrics;
  private final AttributeTree root;
  private final int sets;
  private final BoundedSet<String> requestModels;
  private final BoundedSet<String> responseModels;
  private final Map<AttributeKey<String>, BoundedSet<String>> metadata = new LinkedHashMap<>();
  private final MetadataFolding folding;

  MetricAttributes(MetricsPolicy policy, ExtensionMetrics extensionMetrics) {
    int values = policy.limits().values();
    this.sets = policy.limits().sets();
    this.extensionMetrics = extensionMetrics;
    this.root = new AttributeTree(Math.min(MOST_NODES, sets) * NODES_OF_A_SET);
    this.requestModels = new BoundedSet<>(values);
    this.responseModels = new BoundedSet<>(values);
    for (String key : policy.metadataKeys()) {
      metadata.put(AttributeKey.stringKey(key), valuesOf(key, policy));
    }
    this.folding = new MetadataFolding(metadata.keySet(), policy.constants());
  }

  /** The operator's value has its place from the start. */
  private static BoundedSet<String> valuesOf(String key, MetricsPolicy policy) {
    BoundedSet<String> values = new BoundedSet<>(policy.limits().values());
    String constant = policy.constants().get(key);
    if (constant != null) {
      values.admit(constant);
    }
    return values;
  }

  /** What all instruments share. */
  AttributeTree common(Request request, Outcome outcome) {
    return common(
        request, ResponseModel.of(request, outcome), ResponseModel.region(request, outcome));
  }

  /** What is known of a stream while it runs. */
  AttributeTree common(Request request, @Nullable String responseModel, @Nullable String region) {
    Model model = request.model();
    return root.with(Keys.OPERATION_NAME, request.operationName())
        .with(Keys.PROVIDER_NAME, RequestExtractor.PROVIDER)
        .with(Keys.REQUEST_MODEL, bounded(requestModels, model.requested(), "request_model"))
        .with(Keys.RESPONSE_MODEL, bounded(responseModels, responseModel, "response_model"))
        .with(Keys.CLOUD_REGION, region)
        .with(Keys.PROFILE_TYPE, model.profileType());
  }

  /** The common attributes and the chosen request metadata. */
  AttributeTree usage(AttributeTree common, Map<String, String> entries) {
    AttributeTree attributed = common;
    for (Map.Entry<AttributeKey<String>, BoundedSet<String>> chosen : metadata.entrySet()) {
      String value = entries.get(chosen.getKey().getKey());
      attributed =
          attributed.with(chosen.getKey(), bounded(chosen.getValue(), value, "metadata_values"));
    }
    return attributed;
  }

  /** The bound on the attribute sets of one more instrument without request metadata. */
  AttributeSets newSets() {
    return new AttributeSets(sets, MetadataFolding.NONE, extensionMetrics);
  }

  /** The bound on those of one more with it. */
  AttributeSets newUsageSets() {
    return new AttributeSets(sets, folding, extensionMetrics);
  }

  private @Nullable String bounded(
      BoundedSet<String> values, @Nullable String value, String reason) {
    if (value == null || values.admit(value)) {
      return value;
    }
    extensionMetrics.capped(reason);
    return OTHER;
  }
}
