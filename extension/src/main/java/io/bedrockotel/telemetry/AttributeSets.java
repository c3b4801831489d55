package io.bedrockotel.telemetry;

import static java.util.Arrays.asList;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The attribute sets of one instrument. Above the limit a set loses the values of its request
 * metadata, and further up every value that traffic chooses: the SDK's own limit is never reached,
 * where all attributes would be lost.
 */
final class AttributeSets {
  private static final String OTHER = MetricAttributes.OTHER;

  /** Sets above the limit that keep model, Region and error: 1,500 and these stay below 2,000. */
  private static final int RESERVE = 400;

  private static final List<AttributeKey<String>> CHOSEN_BY_TRAFFIC =
      Collections.unmodifiableList(
          asList(Keys.REQUEST_MODEL, Keys.RESPONSE_MODEL, Keys.CLOUD_REGION, Keys.ERROR_TYPE));

  private final BoundedSet<Attributes> sets;
  private final BoundedSet<Attributes> reserve = new BoundedSet<>(RESERVE);
  private final List<AttributeKey<String>> metadata;
  private final ExtensionMetrics extensionMetrics;

  AttributeSets(
      int limit, Collection<AttributeKey<String>> metadata, ExtensionMetrics extensionMetrics) {
    this.sets = new BoundedSet<>(limit);
    this.metadata = new ArrayList<>(metadata);
    this.extensionMetrics = extensionMetrics;
  }

  /** The set itself, or what it becomes above the limit. */
  Attributes bound(Attributes set) {
    if (sets.admit(set)) {
      return set;
    }
    extensionMetrics.capped("attribute_sets");
    Attributes folded = fold(set, metadata);
    return reserve.admit(folded) ? folded : fold(folded, CHOSEN_BY_TRAFFIC);
  }

  private static Attributes fold(Attributes set, List<AttributeKey<String>> keys) {
    AttributesBuilder folded = set.toBuilder();
    for (AttributeKey<String> key : keys) {
      if (set.get(key) != null) {
        folded.put(key, OTHER);
      }
    }
    return folded.build();
  }
}
