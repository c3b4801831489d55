package io.bedrockotel.telemetry;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.cost.TestPrices;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.genai.Usage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallCostTest {
  private static final String MODEL = "us.anthropic.claude-x";
  private static final Map<String, String> ACME = Map.of("tenant_id", "acme", "other", "x");

  private final List<String> notices = new ArrayList<>();
  private final Recorded recorded =
      Recorded.priced(
          new CostPolicy(TestPrices.of(MODEL + ",2026-09-23,,3,15,0.3,3.75,6"), notices::add));

  @Test
  void costIsOnTheSpanAndInTheCounterOfWhoPays() {
    recorded.call(request(MODEL), answered(cached()), ACME);

    Attributes span = recorded.span().getAttributes();
    assertThat(span.get(Keys.COST)).isEqualTo(0.0042495);
    assertThat(span.get(Keys.COST_INPUT)).isEqualTo(0.0003);
    assertThat(span.get(Keys.COST_OUTPUT)).isEqualTo(0.0003);
    assertThat(span.get(Keys.COST_CACHE_READ)).isEqualTo(0.00015);
    assertThat(span.get(Keys.COST_CACHE_WRITE)).isEqualTo(0.0034995);
    assertThat(span.get(Keys.PRICE_DATE)).isEqualTo("2026-09-23");
    assertThat(costs())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "input",
                0.0003,
                "output",
                0.0003,
                "cache_read",
                0.00015,
                "cache_write",
                0.0034995));
    assertThat(points("aws.bedrock.client.cost"))
        .allSatisfy(
            attributes -> {
              assertThat(attributes.asMap().toString()).contains("tenant_id=acme");
              assertThat(attributes.asMap().toString()).doesNotContain("other");
            });
    assertThat(recorded.metrics()).doesNotContainKey("aws.bedrock.extension.cost.unpriced");
  }

  @Test
  void routersChoiceIsPriced() {
    Response response =
        Response.builder()
            .usage(usage(100, 20))
            .routedModel(Model.builder(MODEL).base("anthropic.claude-x").priceId(MODEL).build())
            .build();

    recorded.call(request(null), outcome(response), Map.of());

    assertThat(recorded.span().getAttributes().get(Keys.COST)).isEqualTo(0.0006);
  }

  @Test
  void regionThatWasCalledDecides() {
    Recorded builtIn = Recorded.priced(new CostPolicy(TestPrices.builtIn(), notices::add));
    String micro = "amazon.nova-micro-v1:0";

    builtIn.call(request(micro), calledIn("us-west-2"), Map.of());
    builtIn.call(request(micro), calledIn("eu-west-1"), Map.of());
    builtIn.call(request(micro), calledIn(null), Map.of());
    builtIn.call(
        Request.builder(
                Operation.CONVERSE,
                Model.builder(micro).base(micro).priceId(micro).region("ap-south-1").build())
            .build(),
        calledIn("us-west-2"),
        Map.of());

    assertThat(builtIn.spans().stream().map(span -> span.getAttributes().get(Keys.COST)))
        .containsExactly(0.0000063, null, null, null);
    assertThat(unpriced(builtIn)).containsExactly(Map.entry("region", 3L));
  }

  @Test
  void tierThatAnsweredDecides() {
    Response asDefault = Response.builder().usage(usage(100, 20)).serviceTier("default").build();
    Request flex = Request.builder(Operation.CONVERSE, model(MODEL)).serviceTier("flex").build();

    recorded.call(flex, outcome(asDefault), Map.of());

    assertThat(recorded.span().getAttributes().get(Keys.COST)).isEqualTo(0.0006);
  }

  @Test
  void tierThatWasAskedForCountsWhereNoneIsAnswered() {
    Request flex = Request.builder(Operation.CONVERSE, model(MODEL)).serviceTier("flex").build();

    recorded.call(flex, answered(usage(100, 20)), Map.of());

    assertUnpriced("service_tier");
  }

  @Test
  void modelWithoutAPriceIsCountedEachTimeAndNamedOnce() {
    recorded.call(request("newvendor.model-1"), answered(usage(1, 2)), Map.of());
    recorded.call(request("newvendor.model-1"), answered(usage(1, 2)), Map.of());

    assertThat(unpriced()).containsExactly(Map.entry("model", 2L));
    assertThat(notices)
        .containsExactly(
            "Bedrock calls of newvendor.model-1 have no price (model): they have no cost");
  }

  @Test
  void answerThatNobodyCountedIsUnpriced() {
    recorded.call(request(MODEL), outcome(Response.builder().build()), Map.of());

    assertUnpriced("tokens");
  }

  @Test
  void failedCallsAndOperationsWithoutAModelAreNeither() {
    Outcome failed =
        Outcome.builder(Transport.builder().build())
            .error(new IllegalStateException("x"))
            .errorType("ThrottlingException")
            .build();

    recorded.call(request(MODEL), failed, Map.of());
    recorded.call(
        Request.builder(Operation.COUNT_TOKENS, model(MODEL)).build(),
        outcome(Response.builder().countedTokens(7L).build()),
        Map.of());

    assertThat(recorded.metrics())
        .doesNotContainKeys("aws.bedrock.client.cost", "aws.bedrock.extension.cost.unpriced");
  }

  @Test
  void costsAreTheSameWithoutASampledSpan() {
    Recorded plain = Recorded.sampledOn();

    plain.call(request(MODEL), answered(usage(100, 20)), Map.of());

    assertThat(plain.span().getAttributes().get(Keys.COST)).isNull();
    assertThat(plain.metrics()).doesNotContainKey("aws.bedrock.extension.cost.unpriced");
  }

  private void assertUnpriced(String reason) {
    assertThat(recorded.span().getAttributes().get(Keys.COST)).isNull();
    assertThat(recorded.metrics()).doesNotContainKey("aws.bedrock.client.cost");
    assertThat(unpriced()).containsExactly(Map.entry(reason, 1L));
  }

  private Map<String, Double> costs() {
    return recorded.metrics().get("aws.bedrock.client.cost").getDoubleSumData().getPoints().stream()
        .collect(toMap(point -> point.getAttributes().get(Keys.COST_COMPONENT), p -> p.getValue()));
  }

  private Map<String, Long> unpriced() {
    return unpriced(recorded);
  }

  private static Map<String, Long> unpriced(Recorded recorded) {
    MetricData counter = recorded.metrics().get("aws.bedrock.extension.cost.unpriced");
    return counter.getLongSumData().getPoints().stream()
        .collect(toMap(point -> point.getAttributes().get(Keys.REASON), point -> point.getValue()));
  }

  private Stream<Attributes> points(String metric) {
    return recorded.metrics().get(metric).getData().getPoints().stream()
        .map(point -> point.getAttributes());
  }

  private static Request request(String id) {
    return Request.builder(Operation.CONVERSE, model(id)).build();
  }

  private static Model model(String id) {
    return Model.builder(id).base(id).priceId(id).build();
  }

  /** Of 100 tokens in and 20 out. */
  private static Outcome calledIn(String region) {
    return Outcome.builder(Transport.builder().region(region).build())
        .response(Response.builder().usage(usage(100, 20)).build())
        .build();
  }

  private static Outcome answered(Usage usage) {
    return outcome(Response.builder().usage(usage).build());
  }

  private static Outcome outcome(Response response) {
    return Outcome.builder(Transport.builder().build()).response(response).build();
  }

  private static Usage usage(long input, long output) {
    return Usage.of("body", TokenCounts.builder().input(input).output(output).build());
  }

  /** 100 fresh, 500 read, 666 written for five minutes and 167 for an hour. */
  private static Usage cached() {
    return Usage.of(
        "body",
        TokenCounts.builder()
            .input(100)
            .output(20)
            .cacheRead(500)
            .cacheWrite(833)
            .cacheWrite5m(666)
            .cacheWrite1h(167)
            .build());
  }
}
