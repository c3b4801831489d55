package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.aws.LogEvent;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that CloudWatch will never take for their age hold nothing up. */
class AwsEventAgeTest {
  /** What is older is left out, an hour before CloudWatch would. */
  private static final Duration OLDEST = Duration.ofHours(335);

  @TempDir private Path work;

  @Test
  void outsideOfTheTimeThatIsTakenIsLeftOut() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      OtlpClient client = new OtlpClient(collector.otlpHttp());

      client.sendLogs(
          List.of(
              at("old", Instant.now().minus(Duration.ofDays(15))),
              at("now", Instant.now()),
              at("ahead", Instant.now().plus(Duration.ofHours(3)))));
      client.sendLogs(List.of(at("next", Instant.now())));

      assertArrive(backends, "now", "next");
      assertThat(collector.log()).doesNotContain("Exporting failed");
    }
  }

  @Test
  void tooOldByTheTimeThatCloudWatchIsBackIsLeftOut() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      backends.aws().disturbance().down();
      Instant old = Instant.now().minus(OLDEST).plusSeconds(2);

      new OtlpClient(collector.otlpHttp())
          .sendLogs(List.of(at("grows old", old), at("now", Instant.now())));
      await().atMost(Stage.DEADLINE).until(() -> collector.log().contains("Exporting failed"));
      await().atMost(Stage.DEADLINE).until(() -> old.isBefore(Instant.now().minus(OLDEST)));
      backends.aws().disturbance().up();

      assertArrive(backends, "now");
    }
  }

  /** The exporter would date it to the time of sending. */
  @Test
  void timeOfAnEventWithoutOneIsWhenItWasObserved() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      Instant observed = Instant.now().minus(Duration.ofHours(1));

      new OtlpClient(collector.otlpHttp())
          .sendLogs(
              List.of(
                  observed("old", Instant.now().minus(Duration.ofDays(15))),
                  observed("young", observed)));

      assertArrive(backends, "young");
      assertThat(backends.aws().logEvents())
          .extracting(LogEvent::timestamp)
          .containsExactly(observed.toEpochMilli());
    }
  }

  private static void assertArrive(Backends backends, String... notes) {
    await().atMost(Stage.DEADLINE).until(() -> backends.aws().logEvents().size() >= notes.length);
    assertThat(backends.aws().logEvents())
        .extracting(LogEvent::message)
        .map(message -> message.replaceFirst("(?s).*\"note\":\"([^\"]*)\".*", "$1"))
        .containsExactly(notes);
    assertThat(backends.aws().refusals()).isEmpty();
  }

  private static LogRecord at(String note, Instant time) {
    return event(note).setTimeUnixNano(nanos(time)).build();
  }

  private static LogRecord observed(String note, Instant time) {
    return event(note).setTimeUnixNano(0).setObservedTimeUnixNano(nanos(time)).build();
  }

  private static LogRecord.Builder event(String note) {
    return new EventRecord("gen_ai.evaluation.result").text("note", note).build().toBuilder();
  }

  private static long nanos(Instant time) {
    return time.toEpochMilli() * 1_000_000;
  }

  private CollectorProcess toAws(Backends backends) throws Exception {
    return PipelineCollectors.start(work, backends.settings(), "receive", "aws");
  }
}
