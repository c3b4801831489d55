package io.bedrockotel.telemetry;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.metadata.Metadata;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exact points of a call with everything and of one with next to nothing. */
class CallMetricsTest {
  private static final Attributes COMMON =
      Attributes.builder()
          .put("gen_ai.operation.name", "chat")
          .put("gen_ai.provider.name", "aws.bedrock")
          .put("gen_ai.request.model", "us.anthropic.claude-x")
          .put("gen_ai.response.model", "anthropic.claude-x")
          .put("cloud.region", "us-east-1")
          .put("aws.bedrock.inference_profile.type", "cross_region")
          .build();
  private static final Attributes USAGE =
      COMMON.toBuilder().put("team", "search").put("tenant_id", "acme").build();
  private static final Map<String, String> METADATA =
      Map.of("team", "search", "tenant_id", "acme", "user_id", "u-1");

  private final Recorded recorded = Recorded.sampledOn();

  @Test
  void fullCallRecordsEveryInstrument() {
    fullCall();

    assertThat(recorded.metrics().keySet())
        .containsExactlyInAnyOrder(
            "gen_ai.client.token.usage",
            "gen_ai.client.operation.duration",
            "gen_ai.client.operation.time_to_first_chunk",
            "gen_ai.client.operation.time_per_output_chunk",
            "aws.bedrock.client.cache.tokens",
            "aws.bedrock.client.attempts",
            "aws.bedrock.client.stream.outcomes");
  }

  @Test
  void tokensCarryTheChosenMetadata() {
    fullCall();

    assertThat(points("gen_ai.client.token.usage"))
        .containsOnly(
            entry(with(USAGE, "gen_ai.token.type", "input"), 1300.0),
            entry(with(USAGE, "gen_ai.token.type", "output"), 70.0));
    assertThat(points("aws.bedrock.client.cache.tokens"))
        .containsOnly(
            entry(with(USAGE, "aws.bedrock.cache.operation", "read"), 1000.0),
            entry(with(USAGE, "aws.bedrock.cache.operation", "write"), 200.0));
  }

  @Test
  void timesDoNotCarryMetadata() {
    fullCall();

    assertThat(points("gen_ai.client.operation.duration")).containsOnlyKeys(COMMON);
    assertThat(points("gen_ai.client.operation.time_to_first_chunk"))
        .containsOnly(entry(COMMON, 0.25));
    assertThat(points("gen_ai.client.operation.time_per_output_chunk"))
        .containsOnly(entry(COMMON, 0.75));
  }

  @Test
  void attemptsAreCountedWithTheirErrors() {
    fullCall();

    assertThat(points("aws.bedrock.client.attempts"))
        .containsOnly(
            entry(COMMON, 1.0),
            entry(with(COMMON, "error.type", "ThrottlingException"), 1.0),
            entry(with(COMMON, "error.type", "InternalServerException"), 1.0));
  }

  @Test
  void streamsAreCountedByTheirEnd() {
    fullCall();

    assertThat(points("aws.bedrock.client.stream.outcomes"))
        .containsOnly(entry(with(COMMON, "aws.bedrock.stream.outcome", "completed"), 1.0));
  }

  @Test
  void minimalCallRecordsItsDurationOnly() {
    recorded.call(Samples.minimalRequest(), Samples.minimalOutcome(), METADATA);

    Attributes minimal =
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "aws.bedrock")
            .put("gen_ai.request.model", "my-model")
            .build();
    assertThat(recorded.metrics()).containsOnlyKeys("gen_ai.client.operation.duration");
    assertThat(points("gen_ai.client.operation.duration")).containsOnlyKeys(minimal);
  }

  @Test
  void reportedZeroIsKept() {
    recorded.call(Samples.minimalRequest(), Samples.usage(0, 5), Map.of());

    assertThat(points("gen_ai.client.token.usage").values()).containsExactlyInAnyOrder(0.0, 5.0);
  }

  @Test
  void failureIsOnDurationAndAttemptsOnly() {
    Transport transport = Transport.builder().attempts(1L).build();
    Outcome failed =
        Outcome.builder(transport).stream(StreamOutcome.FAILED)
            .errorType("ValidationException")
            .build();

    recorded.call(Samples.minimalRequest(), failed, METADATA);

    Map<String, MetricData> metrics = recorded.metrics();
    assertThat(metrics)
        .containsOnlyKeys(
            "gen_ai.client.operation.duration",
            "aws.bedrock.client.attempts",
            "aws.bedrock.client.stream.outcomes");
    assertThat(errorOf(metrics.get("gen_ai.client.operation.duration")))
        .isEqualTo("ValidationException");
    assertThat(errorOf(metrics.get("aws.bedrock.client.attempts")))
        .isEqualTo("ValidationException");
    assertThat(errorOf(metrics.get("aws.bedrock.client.stream.outcomes"))).isNull();
  }

  private void fullCall() {
    Outcome outcome = Samples.fullOutcome().stream(StreamOutcome.COMPLETED).build();
    CallTelemetry call = recorded.telemetry().start(Samples.fullRequest(), Context.root());
    ChunkTimer timer = call.chunkTimer("us-east-1");
    timer.chunk(0.5);
    timer.chunk(0.25);
    call.end(outcome, Metadata.of(METADATA), METADATA);
  }

  /** The sum of each point by its attributes. */
  private Map<Attributes, Double> points(String name) {
    return sums(recorded.metrics().get(name));
  }

  static Map<Attributes, Double> sums(MetricData metric) {
    Map<Attributes, Double> sums = new HashMap<>();
    metric.getHistogramData().getPoints().forEach(p -> sums.put(p.getAttributes(), p.getSum()));
    metric
        .getLongSumData()
        .getPoints()
        .forEach(p -> sums.put(p.getAttributes(), (double) p.getValue()));
    metric.getDoubleSumData().getPoints().forEach(p -> sums.put(p.getAttributes(), p.getValue()));
    return sums;
  }

  private static String errorOf(MetricData metric) {
    PointData point = metric.getData().getPoints().iterator().next();
    return point.getAttributes().get(Keys.ERROR_TYPE);
  }

  private static Attributes with(Attributes attributes, String key, String value) {
    return attributes.toBuilder().put(key, value).build();
  }
}
