package io.bedrockotel.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What becomes of request metadata in attribute sets that are too many. A value that the operator
 * set for all calls stays: it makes no more of them.
 */
final class MetadataFolding {
  static final MetadataFolding NONE =
      new MetadataFolding(Collections.emptyList(), Collections.emptyMap());

  /** The operator's values by their keys, empty where there is none. */
  private final Map<AttributeKey<String>, String> constants = new LinkedHashMap<>();

  MetadataFolding(Collection<AttributeKey<String>> keys, Map<String, String> constants) {
    for (AttributeKey<String> key : keys) {
      this.constants.put(key, constants.getOrDefault(key.getKey(), ""));
    }
  }

  /** The set without the values of its metadata. */
  Attributes fold(Attributes set) {
    return fold(set, "");
  }

  /** The same for sets with and without metadata, which callers can choose too. */
  Attributes level(Attributes set) {
    return fold(set, MetricAttributes.OTHER);
  }

  private Attributes fold(Attributes set, String absent) {
    AttributesBuilder folded = set.toBuilder();
    constants.forEach(
        (key, constant) -> {
          String value = set.get(key);
          if (value == null) {
            put(folded, key, absent);
          } else if (!value.equals(constant)) {
            folded.put(key, MetricAttributes.OTHER);
          }
        });
    return folded.build();
  }

  private static void put(AttributesBuilder folded, AttributeKey<String> key, String absent) {
    if (!absent.isEmpty()) {
      folded.put(key, absent);
    }
  }
}
