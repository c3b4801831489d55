package io.bedrockotel.telemetry;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.config.MetricsSettings;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.genai.Usage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However many values traffic brings, the number of series is bounded and totals stay exact. */
class CardinalityTest {
  private static final AttributeKey<String> TENANT = stringKey("tenant_id");
  private static final AttributeKey<String> COST_CENTER = stringKey("cost_center");
  private static final String TOKENS = "gen_ai.client.token.usage";
  private static final AttributeKey<Boolean> OVERFLOW =
      AttributeKey.booleanKey("otel.metric.overflow");
  private static final int SDK_LIMIT = 2000;

  @Test
  void laterTenantsAreFoldedAndTotalsStayExact() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(10, 1500));
    for (int i = 0; i < 50; i++) {
      recorded.call(Samples.minimalRequest(), Samples.usage(3, 7), Map.of("tenant_id", "t" + i));
    }

    Map<Attributes, Double> tokens = sums(recorded, TOKENS);
    assertThat(values(tokens, TENANT)).hasSize(11).contains("t0", "t9", "_OTHER");
    assertThat(total(tokens)).isEqualTo(500);
    assertThat(capped(recorded, "metadata_values")).isEqualTo(40);
  }

  @Test
  void knownTenantsKeepTheirNameAboveTheCap() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(1, 1500));
    for (String tenant : List.of("a", "b", "a")) {
      recorded.call(Samples.minimalRequest(), Samples.usage(1, 0), Map.of("tenant_id", tenant));
    }

    assertThat(sums(recorded, TOKENS).entrySet())
        .anySatisfy(
            point -> {
              assertThat(point.getKey().get(TENANT)).isEqualTo("a");
              assertThat(point.getValue()).isEqualTo(2);
            });
  }

  @Test
  void laterModelsAreFolded() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(10, 1500));
    for (int i = 0; i < 50; i++) {
      Model model = Model.builder("us.m" + i).base("m" + i).build();
      Request request = Request.builder(Operation.CONVERSE, model).build();
      recorded.call(request, Samples.usage(3, 7), Map.of());
    }

    Map<Attributes, Double> tokens = sums(recorded, TOKENS);
    assertThat(values(tokens, Keys.REQUEST_MODEL)).hasSize(11).contains("us.m0", "_OTHER");
    assertThat(values(tokens, Keys.RESPONSE_MODEL)).hasSize(11).contains("m9", "_OTHER");
    assertThat(total(tokens)).isEqualTo(500);
    assertThat(recorded.spans()).noneMatch(span -> span.getName().contains("_OTHER"));
  }

  @Test
  void setsAboveTheCapLoseTheirMetadataOnly() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(200, 20));
    for (int i = 0; i < 100; i++) {
      Map<String, String> metadata = Map.of("team", "x" + i % 10, "tenant_id", "t" + i);
      recorded.call(Samples.minimalRequest(), Samples.usage(3, 7), metadata);
    }

    Map<Attributes, Double> tokens = sums(recorded, TOKENS);
    assertThat(tokens).hasSize(22);
    assertThat(tokens.keySet())
        .allMatch(point -> "my-model".equals(point.get(Keys.REQUEST_MODEL)))
        .allMatch(point -> "_OTHER".equals(point.get(TENANT)) == folded(point));
    assertThat(total(tokens)).isEqualTo(1000);
    assertThat(capped(recorded, "attribute_sets")).isEqualTo(180);
  }

  @Test
  void absentMetadataStaysAbsentWhenFolded() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(200, 1));
    for (int i = 0; i < 3; i++) {
      recorded.call(Samples.minimalRequest(), Samples.usage(3, 7), Map.of("tenant_id", "t" + i));
    }

    assertThat(sums(recorded, TOKENS).keySet())
        .allMatch(point -> point.get(stringKey("team")) == null);
  }

  @Test
  void hostileTrafficNeverReachesTheLimitOfTheSdk() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(200, 1500));
    for (int i = 0; i < 6000; i++) {
      recorded.call(
          hostileRequest(i), hostileOutcome(i), Map.of("tenant_id", "t" + i, "team", "x" + i));
    }

    Map<String, MetricData> metrics = recorded.metrics();
    assertThat(metrics).hasSizeGreaterThan(4);
    metrics.values().forEach(CardinalityTest::assertBounded);
    assertThat(total(sums(recorded, TOKENS))).isEqualTo(60_000);
  }

  @Test
  void operatorsValueSurvivesWhatAStrangerSends() {
    Recorded recorded = Recorded.cumulative(withCostCenter(200, 1500));
    for (int i = 0; i < 6000; i++) {
      Map<String, String> metadata = new HashMap<>(Map.of("cost_center", "CC-42"));
      // 80 x 75 different pairs; each of them is left out now and then.
      metadata.put("tenant_id", i % 7 == 0 ? null : "t" + i % 80);
      metadata.put("team", i % 11 == 0 ? null : "x" + i / 80);
      metadata.values().removeIf(Objects::isNull);
      recorded.call(Samples.minimalRequest(), Samples.usage(3, 7), metadata);
    }

    Map<Attributes, Double> tokens = sums(recorded, TOKENS);
    assertThat(tokens).hasSizeBetween(1500, SDK_LIMIT);
    assertThat(tokens.keySet()).allMatch(point -> "CC-42".equals(point.get(COST_CENTER)));
    assertThat(total(tokens)).isEqualTo(60_000);
  }

  @Test
  void operatorsValueIsAdmittedBeforeAnyOther() {
    Recorded recorded = Recorded.cumulative(withCostCenter(1, 1500));
    for (String center : List.of("CC-0", "CC-42")) {
      recorded.call(Samples.minimalRequest(), Samples.usage(3, 7), Map.of("cost_center", center));
    }

    assertThat(values(sums(recorded, TOKENS), COST_CENTER))
        .containsExactlyInAnyOrder("_OTHER", "CC-42");
  }

  @Test
  void applicationsOtherValueOfTheOperatorsKeyIsFolded() {
    Recorded recorded = Recorded.cumulative(withCostCenter(200, 2));
    for (int i = 0; i < 50; i++) {
      Map<String, String> own = Map.of("cost_center", i % 2 == 0 ? "CC-42" : "CC-" + i);
      recorded.call(Samples.request("m" + i), Samples.usage(3, 7), own);
    }

    Map<Attributes, Double> tokens = sums(recorded, TOKENS);
    assertThat(values(tokens, COST_CENTER)).containsExactlyInAnyOrder("_OTHER", "CC-42");
    assertThat(total(tokens)).isEqualTo(500);
  }

  /** Whatever is free to be chosen is another each time, at the highest limit there is. */
  @Test
  void highestLimitStaysBelowThatOfTheSdk() {
    Recorded recorded = Recorded.cumulative(Recorded.limits(100_000, CardinalityLimits.MOST_SETS));
    for (int i = 0; i < 4000; i++) {
      Model model = Model.builder("us.m" + i).base("m" + i).profileType("p" + i).build();
      Request request = Request.builder(Operation.CONVERSE, model).build();
      recorded.call(request, hostileOutcome(i), Map.of("tenant_id", "t" + i));
    }

    Map<String, MetricData> metrics = recorded.metrics();
    metrics.values().forEach(CardinalityTest::assertBounded);
    assertThat(sums(recorded, TOKENS)).hasSize(SDK_LIMIT - 1 - AttributeSets.BARE + 2);
    assertThat(total(sums(recorded, TOKENS))).isEqualTo(40_000);
  }

  @Test
  void settingsTakeNoHigherLimit() {
    assertThat(MetricsSettings.MOST_SETS).isEqualTo(CardinalityLimits.MOST_SETS);
  }

  private static MetricsPolicy withCostCenter(int values, int sets) {
    List<String> keys = List.of("cost_center", "team", "tenant_id");
    return new MetricsPolicy(true, true, keys, new CardinalityLimits(values, sets))
        .withConstants(Map.of("cost_center", "CC-42", "not_in_metrics", "x"));
  }

  /** Whoever chooses the ARN chooses model and Region. */
  private static Request hostileRequest(int i) {
    Model model =
        Model.builder("us.m" + i % 500).base("m" + i % 490).region("region-" + i % 97).build();
    return Request.builder(Operation.CONVERSE, model).build();
  }

  /** A gateway may invent error codes. */
  private static Outcome hostileOutcome(int i) {
    Transport transport =
        Transport.builder().attempts(2L).failedAttemptErrors(List.of("attempt-error-" + i)).build();
    Usage usage =
        Usage.of(
            "body",
            TokenCounts.builder().inputIncludesCache().input(3).output(7).cacheRead(1).build());
    return Outcome.builder(transport)
        .response(Response.builder().usage(usage).build())
        .timeToFirstChunk(0.1)
        .errorType("error-" + i)
        .build();
  }

  private static void assertBounded(MetricData metric) {
    Set<Attributes> points = CallMetricsTest.sums(metric).keySet();
    assertThat(points.size()).as(metric.getName()).isLessThan(SDK_LIMIT);
    assertThat(points.stream().filter(point -> point.get(OVERFLOW) != null)).isEmpty();
  }

  private static boolean folded(Attributes point) {
    return "_OTHER".equals(point.get(stringKey("team")));
  }

  private static Map<Attributes, Double> sums(Recorded recorded, String name) {
    return CallMetricsTest.sums(recorded.metrics().get(name));
  }

  private static Set<String> values(Map<Attributes, Double> points, AttributeKey<String> key) {
    return points.keySet().stream().map(point -> point.get(key)).collect(Collectors.toSet());
  }

  private static double total(Map<Attributes, Double> points) {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double capped(Recorded recorded, String reason) {
    return sums(recorded, "aws.bedrock.extension.metrics.capped")
        .get(Attributes.of(Keys.REASON, reason));
  }
}
