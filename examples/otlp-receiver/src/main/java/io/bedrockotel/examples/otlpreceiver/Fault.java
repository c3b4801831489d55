package io.bedrockotel.examples.otlpreceiver;

import java.util.Arrays;
import picocli.CommandLine.TypeConversionException;

/** A corruption of received telemetry on purpose, to show that the demo notices it. */
enum Fault {
  NONE("none"),
  DROP_SPAN("drop-span"),
  DOUBLE_METRIC("double-metric"),
  BLANK_TENANT("blank-tenant");

  private final String option;

  Fault(String option) {
    this.option = option;
  }

  static Fault ofOption(String option) {
    return Arrays.stream(values())
        .filter(fault -> fault.option.equals(option))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + option + "' is no fault; the faults are " + Arrays.toString(values())));
  }

  @Override
  public String toString() {
    return option;
  }
}
