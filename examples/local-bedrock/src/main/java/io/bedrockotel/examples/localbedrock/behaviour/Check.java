package io.bedrockotel.examples.localbedrock.behaviour;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rules for the fields of a behaviour: a broken one names its field. */
final class Check {

  private Check() {}

  static void that(boolean holds, String field, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(field + ": " + complaint);
    }
  }

  static void notNegative(@Nullable Integer value, String field) {
    that(value == null || value >= 0, field, "must be 0 or more, but is " + value);
  }

  static void oneOf(@Nullable String value, String field, String... accepted) {
    that(
        value == null || Arrays.asList(accepted).contains(value),
        field,
        "unknown value '" + value + "', accepted are " + String.join(", ", accepted));
  }
}
