package io.bedrockotel.examples.pipeline.newrelic;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * New Relic's limits on custom events.
 *
 * @see <a
 *     href="https://docs.newrelic.com/docs/data-apis/custom-data/custom-events/data-requirements-limits-custom-event-data/">limits</a>
 */
final class EventLimits {

  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9_:]{1,255}");
  private static final int MOST_ATTRIBUTES = 254;

  private EventLimits() {}

  static Optional<String> violation(ReceivedLog event) {
    Object type = event.attributes().get(NewRelicEvent.TYPE);
    if (!(type instanceof String name) || !TYPE.matcher(name).matches()) {
      return Optional.of(
          "'%s' is no event type: 1 to 255 letters, digits, colons and underscores are"
              .formatted(type));
    }
    int attributes = event.attributes().size() - 1 + event.resource().size();
    return attributes > MOST_ATTRIBUTES
        ? Optional.of(
            "the event has %d attributes with those of its resource, %d are allowed"
                .formatted(attributes, MOST_ATTRIBUTES))
        : Optional.empty();
  }
}
