package io.bedrockotel.examples.scenarios;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of one unit of work; those without a value are left out. */
final class Labels {

  private final Map<Label, String> values = new EnumMap<>(Label.class);

  static Labels of(String applicationName, String applicationId) {
    return new Labels()
        .with(Label.APPLICATION_NAME, applicationName)
        .with(Label.APPLICATION_ID, applicationId);
  }

  Labels with(Label label, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(label, value);
    }
    return this;
  }

  /** Gives the work the current context with these labels added, on whichever thread it runs. */
  Runnable wrap(Runnable work) {
    var baggage = Baggage.current().toBuilder();
    values.forEach((label, value) -> baggage.put(label.key(), value));
    return Context.current().with(baggage.build()).wrap(work);
  }
}
