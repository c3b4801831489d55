package io.bedrockotel.telemetry;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bedrockotel.cost.TestPrices;
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
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each tenant used and paid, added up from what readers of both kinds get. */
class TenantSumsTest {
  private static final String MODEL = "us.anthropic.claude-x";
  private static final int THREADS = 8;
  private static final int CALLS = 400;
  private static final List<AttributeKey<String>> DIRECTIONS =
      List.of(Keys.TOKEN_TYPE, Keys.CACHE_OPERATION, Keys.COST_COMPONENT);
  private static final String TOKENS = "gen_ai.client.token.usage";
  private static final String CACHE = "aws.bedrock.client.cache.tokens";
  private static final String COST = "aws.bedrock.client.cost";
  private static final Map<String, Double> OF_A_CALL =
      Map.of(
          TOKENS + " input",
          17.0,
          TOKENS + " output",
          7.0,
          CACHE + " read",
          5.0,
          CACHE + " write",
          2.0,
          COST + " input",
          10 * 3e-6,
          COST + " output",
          7 * 15e-6,
          COST + " cache_read",
          5 * 0.3e-6,
          COST + " cache_write",
          2 * 3.75e-6);

  @ParameterizedTest
  @EnumSource(AggregationTemporality.class)
  void eachTenantsSumsAreExactBelowTheCaps(AggregationTemporality temporality) throws Exception {
    Map<String, Double> expected = new TreeMap<>();
    for (int call = 0; call < THREADS * CALLS; call++) {
      String tenant = " t" + call % 60;
      OF_A_CALL.forEach((what, amount) -> expected.merge(what + tenant, amount, Double::sum));
    }

    assertSame(sums(temporality, Recorded.limits(200, 1500), 60), expected);
  }

  @ParameterizedTest
  @EnumSource(AggregationTemporality.class)
  void totalsAreExactAboveTheCaps(AggregationTemporality temporality) throws Exception {
    Map<String, Double> expected = new TreeMap<>();
    OF_A_CALL.forEach((what, amount) -> expected.put(what, amount * THREADS * CALLS));
    for (MetricsPolicy policy :
        List.of(Recorded.limits(10, 1500), Recorded.limits(2000, 30), Recorded.limits(10, 1))) {
      Map<String, Double> sums = sums(temporality, policy, 1000);
      assertThat(sums).containsKey(COST + " cache_read _OTHER").hasSizeLessThan(8 * 40);

      Map<String, Double> totals = new TreeMap<>();
      sums.forEach(
          (what, sum) -> totals.merge(what.substring(0, what.lastIndexOf(' ')), sum, Double::sum));
      assertSame(totals, expected);
    }
  }

  /** Of threads that call while the reader collects, by what was counted and the tenant. */
  private static Map<String, Double> sums(
      AggregationTemporality temporality, MetricsPolicy policy, int tenants) throws Exception {
    CostPolicy costs =
        new CostPolicy(TestPrices.of(MODEL + ",2026-09-23,,3,15,0.3,3.75,6"), notice -> {});
    Recorded recorded = Recorded.priced(temporality, policy, costs);
    Map<String, Double> sums = new TreeMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * CALLS;
        all.add(threads.submit(() -> call(recorded, first, tenants)));
      }
      for (Future<?> each : all) {
        each.get();
        collect(recorded, temporality, sums);
      }
    } finally {
      threads.shutdownNow();
    }
    return sums;
  }

  private static void call(Recorded recorded, int first, int tenants) {
    Model model = Model.builder(MODEL).base("anthropic.claude-x").priceId(MODEL).build();
    Request request = Request.builder(Operation.CONVERSE, model).build();
    TokenCounts counts =
        TokenCounts.builder()
            .inputIncludesCache()
            .input(17)
            .output(7)
            .cacheRead(5)
            .cacheWrite(2)
            .build();
    Response response = Response.builder().usage(Usage.of("body", counts)).build();
    Outcome outcome = Outcome.builder(Transport.builder().build()).response(response).build();
    for (int call = first; call < first + CALLS; call++) {
      recorded.call(request, outcome, Map.of("tenant_id", "t" + call % tenants));
    }
  }

  /** A delta reader tells what is new, a cumulative one all there was. */
  private static void collect(
      Recorded recorded, AggregationTemporality temporality, Map<String, Double> sums) {
    if (temporality == AggregationTemporality.CUMULATIVE) {
      sums.clear();
    }
    Map<String, MetricData> metrics = recorded.metrics();
    for (String name : List.of(TOKENS, CACHE, COST)) {
      MetricData metric = metrics.get(name);
      if (metric != null) {
        CallMetricsTest.sums(metric)
            .forEach((set, sum) -> sums.merge(name + " " + whose(set), sum, Double::sum));
      }
    }
  }

  private static String whose(Attributes set) {
    String direction =
        DIRECTIONS.stream().map(set::get).filter(Objects::nonNull).collect(joining());
    return direction + " " + set.get(AttributeKey.stringKey("tenant_id"));
  }

  private static void assertSame(Map<String, Double> sums, Map<String, Double> expected) {
    assertThat(sums).containsOnlyKeys(expected.keySet());
    sums.forEach(
        (what, sum) -> assertThat(sum).as(what).isCloseTo(expected.get(what), within(1e-9)));
  }
}
