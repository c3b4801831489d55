package io.bedrockotel.examples.demo.usage;

import java.util.Locale;

/** Where a call leaves a record of its usage. */
public enum Place {
  SPAN,
  METRIC,
  LOG,
  SERVER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
