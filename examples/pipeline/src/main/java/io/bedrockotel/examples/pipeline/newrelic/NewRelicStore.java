package io.bedrockotel.examples.pipeline.newrelic;

import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.Refusal;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * What New Relic keeps of the records that it accepted, and what it drops afterwards: there an
 * NrIntegrationError says so, here a {@link Refusal}. Such a record never takes others with it.
 */
final class NewRelicStore {

  final Queue<ReceivedSpan> spans = new ConcurrentLinkedQueue<>();
  final Queue<ReceivedMetric> metrics = new ConcurrentLinkedQueue<>();
  final Queue<ReceivedLog> logs = new ConcurrentLinkedQueue<>();
  final Queue<NewRelicEvent> events = new ConcurrentLinkedQueue<>();
  final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();

  void add(ReceivedSpan received) {
    Span span = received.span();
    Stream<Map<String, Object>> attributes =
        Stream.of(
                Stream.of(received.resource(), received.attributes()),
                span.getEventsList().stream().map(e -> AttributeValues.of(e.getAttributesList())),
                span.getLinksList().stream().map(l -> AttributeValues.of(l.getAttributesList())))
            .flatMap(part -> part);
    keep(received, spans, refusal("span '" + span.getName() + "'", inAny(attributes)));
  }

  void add(ReceivedMetric received) {
    Optional<String> violation =
        inAny(Stream.of(received.resource())).or(() -> MetricLimits.violation(received.metric()));
    keep(received, metrics, refusal("metric '" + received.metric().getName() + "'", violation));
  }

  void add(ReceivedLog received) {
    Optional<String> violation = inAny(Stream.of(received.resource(), received.attributes()));
    if (NewRelicEvent.isEvent(received)) {
      Object type = received.attributes().get(NewRelicEvent.TYPE);
      keep(
          NewRelicEvent.of(received),
          events,
          refusal("event '" + type + "'", violation.or(() -> EventLimits.violation(received))));
    } else {
      String name = received.record().getEventName();
      keep(received, logs, refusal(name.isEmpty() ? "log" : "log '" + name + "'", violation));
    }
  }

  private static Optional<String> inAny(Stream<Map<String, Object>> attributes) {
    return attributes.flatMap(map -> AttributeLimits.violation(map).stream()).findFirst();
  }

  private static Optional<Refusal> refusal(String what, Optional<String> violation) {
    return violation.map(why -> new Refusal(what, why));
  }

  private <T> void keep(T received, Queue<T> kept, Optional<Refusal> refusal) {
    refusal.ifPresentOrElse(refusals::add, () -> kept.add(received));
  }
}
