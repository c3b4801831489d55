package io.bedrockotel.telemetry;

import static java.util.Arrays.asList;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Collections;
import java.util.List;

/**
 * The attribute sets of one instrument. Above the limit a set loses the values of its request
 * metadata, further up every value that traffic chooses, and in the end all but its direction: the
 * SDK's own limit is never reached, where everything would be lost.
 */
final class AttributeSets {
  /** Sets above the limit that keep model, Region and error. */
  static final int RESERVE = 300;

  /** Sets above these that keep operation and profile type: 8 and 5, with one of 4 directions. */
  static final int LAST = 160;

  private static final List<AttributeKey<String>> CHOSEN_BY_TRAFFIC =
      Collections.unmodifiableList(
          asList(Keys.REQUEST_MODEL, Keys.RESPONSE_MODEL, Keys.CLOUD_REGION, Keys.ERROR_TYPE));

  private static final List<AttributeKey<String>> DIRECTIONS =
      Collections.unmodifiableList(
          asList(Keys.TOKEN_TYPE, Keys.CACHE_OPERATION, Keys.COST_COMPONENT, Keys.STREAM_OUTCOME));

  /** The values of the direction that has the most. */
  static final int BARE = 4;

  private final BoundedSet<Attributes> sets;
  private final BoundedSet<Attributes> reserve = new BoundedSet<>(RESERVE);
  private final BoundedSet<Attributes> last = new BoundedSet<>(LAST);
  private final MetadataFolding metadata;
  private final ExtensionMetrics extensionMetrics;

  AttributeSets(int limit, MetadataFolding metadata, ExtensionMetrics extensionMetrics) {
    this.sets = new BoundedSet<>(limit);
    this.metadata = metadata;
    this.extensionMetrics = extensionMetrics;
  }

  /** The set itself, or what it becomes above the limit. */
  Attributes bound(Attributes set) {
    if (sets.admit(set)) {
      return set;
    }
    extensionMetrics.capped("attribute_sets");
    Attributes folded = metadata.fold(set);
    if (reserve.admit(folded)) {
      return folded;
    }
    Attributes level = withoutTraffic(metadata.level(folded));
    return last.admit(level) ? level : bare(set);
  }

  private static Attributes withoutTraffic(Attributes set) {
    AttributesBuilder folded = set.toBuilder();
    for (AttributeKey<String> key : CHOSEN_BY_TRAFFIC) {
      if (set.get(key) != null) {
        folded.put(key, MetricAttributes.OTHER);
      }
    }
    return folded.build();
  }

  private static Attributes bare(Attributes set) {
    AttributesBuilder bare = Attributes.builder();
    for (AttributeKey<String> direction : DIRECTIONS) {
      bare.put(direction, set.get(direction));
    }
    return bare.build();
  }
}
