package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The event that says of one call what its span says. */
public final class DetailsEvent {
  static final String NAME = "gen_ai.client.inference.operation.details";

  private static final String DURATION = "aws.bedrock.operation.duration";

  private DetailsEvent() {}

  /** The details of a call, once they are there. */
  static ReceivedLog of(Observed observed) {
    List<ReceivedLog> events =
        await().atMost(Stage.DEADLINE).until(() -> all(observed), all -> !all.isEmpty());
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static List<ReceivedLog> all(Observed observed) {
    return observed.logs().stream().filter(DetailsEvent::isOne).toList();
  }

  public static boolean isOne(ReceivedLog log) {
    return log.record().getEventName().equals(NAME);
  }

  /** Asserts that the call has one such event, in its place in the trace and with all it says. */
  public static void ofTheOnlySpanOf(Observed observed) {
    ReceivedLog event = of(observed);
    assertThat(observed.spans()).hasSize(1);
    ReceivedSpan span = observed.spans().get(0);
    assertThat(event.record().getTraceId()).isEqualTo(span.span().getTraceId());
    assertThat(event.record().getSpanId()).isEqualTo(span.span().getSpanId());
    assertThat(event.record().getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_INFO);
    assertThat(event.record().hasBody()).isFalse();
    assertThat(event.scope()).isEqualTo(span.scope());
    assertThat(attributes(event)).isEqualTo(attributes(span));
  }

  /** Its attributes without its duration, which is positive. */
  static Map<String, Object> attributes(ReceivedLog event) {
    Map<String, Object> attributes = new TreeMap<>(event.attributes());
    assertThat((Double) attributes.remove(DURATION)).isPositive();
    return attributes;
  }

  /** Without what the agent adds to every span. */
  private static Map<String, Object> attributes(ReceivedSpan span) {
    Map<String, Object> attributes = new TreeMap<>(span.attributes());
    attributes.keySet().removeAll(List.of("thread.id", "thread.name"));
    return attributes;
  }
}
