package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bedrockotel.examples.pipeline.Disturbance;
import io.bedrockotel.examples.pipeline.aws.XRaySegment;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.report.TenantTokens;
import io.bedrockotel.smoke.Stage;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than goes to AWS in one request, while AWS is slow or throttles: each once, and all. */
class AwsBacklogTest {
  private static final int SPANS = 700;
  private static final int POINTS = 800;

  /** The most points that a request to CloudWatch has. */
  private static final int REQUEST = 79;

  /** Requests until the first record is in CloudWatch: its log group is made on the way. */
  private static final int FIRST_PUT = 6;

  @TempDir private Path work;

  @Test
  void slowXRayThatThrottlesAThirdGetsEachSpanOnce() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      Disturbance disturbance = backends.aws().disturbance();
      disturbance.delay(Duration.ofMillis(400));
      IntStream.range(0, 4).forEach(i -> throttleThird(disturbance));

      new OtlpClient(collector.otlpHttp())
          .send(Stream.generate(() -> OtlpClient.span().build()).limit(SPANS).toList());

      await().atMost(Stage.DEADLINE).until(() -> backends.aws().segments().size() >= SPANS);
      assertNothingWaitsOrFailed(collector);
      assertThat(backends.aws().segments())
          .hasSize(SPANS)
          .extracting(XRaySegment::id)
          .doesNotHaveDuplicates();
      assertThat(disturbance.answered(429)).isEqualTo(4);
    }
  }

  /** The second request is throttled until it is given up, and then not answered. */
  @Test
  void pointsOfARequestThatFailsInTheMiddleCountOnce() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      Disturbance disturbance = backends.aws().disturbance();
      disturbance.pass(FIRST_PUT);
      disturbance.throwAws(400, "ThrottlingException", 2);
      disturbance.neverAnswer(1);

      new OtlpClient(collector.otlpHttp()).sendTokens(instances(), "acme", 1);

      await().atMost(Stage.DEADLINE).until(() -> tokens(backends) >= POINTS);
      assertNothingWaitsOrFailed(collector);
      assertThat(tokens(backends)).isEqualTo(POINTS);
      // Two are those of a log group and a stream that are not there yet.
      assertThat(disturbance.answered(400)).isEqualTo(4);
    }
  }

  @Test
  void exportThatAnOrderlyRestartCutsInTwoCountsOnce() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      sendHalf(backends, collector);
      collector.end();
      assertThat(tokens(backends)).isLessThan(POINTS);
      collector.startAgain();

      await().atMost(Stage.DEADLINE).until(() -> tokens(backends) >= POINTS);
      assertNothingWaitsOrFailed(collector);
      assertThat(tokens(backends)).isEqualTo(POINTS);
    }
  }

  @Test
  void exportThatAKillCutsInTwoRepeatsOneRequest() throws Exception {
    try (Backends backends = new Backends();
        CollectorProcess collector = toAws(backends)) {
      sendHalf(backends, collector);
      collector.kill();
      assertThat(tokens(backends)).isLessThan(POINTS);
      collector.startAgain();

      await().atMost(Stage.DEADLINE).until(() -> tokens(backends) >= POINTS);
      assertNothingWaitsOrFailed(collector);
      assertThat(tokens(backends)).isBetween(POINTS, POINTS + REQUEST);
    }
  }

  private static void sendHalf(Backends backends, CollectorProcess collector) throws Exception {
    backends.aws().disturbance().delay(Duration.ofMillis(150));
    new OtlpClient(collector.otlpHttp()).sendTokens(instances(), "acme", 1);
    await().atMost(Stage.DEADLINE).until(() -> tokens(backends) > POINTS / 2);
  }

  private static void throttleThird(Disturbance disturbance) {
    disturbance.pass(2);
    disturbance.throwAws(429, "ThrottledException", 1);
  }

  private static void assertNothingWaitsOrFailed(CollectorProcess collector) throws Exception {
    PipelineCollectors.awaitEmptyQueues(collector);
    assertThat(collector.counted("otelcol_exporter_sent", "otlp_grpc/aws")).isPositive();
    assertThat(collector.counted("otelcol_exporter_send_failed", "otlp_grpc/aws")).isZero();
  }

  private static List<List<KeyValue>> instances() {
    return IntStream.range(0, POINTS)
        .mapToObj(i -> List.of(OtlpClient.attribute("service.instance.id", "instance-" + i)))
        .toList();
  }

  private static int tokens(Backends backends) {
    return (int) TenantTokens.ofEmf(backends.aws().emf()).total();
  }

  private CollectorProcess toAws(Backends backends) throws Exception {
    return PipelineCollectors.start(work, backends.settings(), "receive", "aws");
  }
}
