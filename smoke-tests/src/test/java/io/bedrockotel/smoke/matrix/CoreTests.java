package io.bedrockotel.smoke.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.smoke.CommonAttributes;
import io.bedrockotel.smoke.DetailsEvent;
import io.bedrockotel.smoke.ExpectedSpan;
import io.bedrockotel.smoke.Observed;
import io.bedrockotel.smoke.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls that have to be right everywhere, and what has to be seen of them. */
final class CoreTests {
  private static final String SCOPE = "io.bedrockotel.bedrock";

  /**
   * A model of the built-in price table, which lies in the extension's jar; it has one everywhere.
   */
  private static final String PRICED = "global.amazon.nova-2-lite-v1:0";

  private final Stage stage;
  private final String converse = Stage.newModel();
  private final String async = Stage.newModel();
  private final String stream = Stage.newModel();
  private final String refused = Stage.newModel();

  CoreTests(Stage stage) {
    this.stage = stage;
  }

  /**
   * All calls first, then all that came of them: the agent's last flush delivers it.
   *
   * @param helpers where helper classes are to be
   */
  void run(String helpers) {
    assertThat(call("converse", converse)).startsWith("end_turn");
    assertThat(call("converse-async", async)).startsWith("end_turn");
    assertThat(call("stream", stream)).startsWith("completed");
    assertThat(call("converse", PRICED)).startsWith("end_turn");
    stage.behave(Stage.behaviour().error("ValidationException"));
    assertThat(call("converse", refused)).contains("ValidationException(400");
    assertThat(stage.run("helpers", refused)).isEqualTo(helpers);
    stage.assertWhole();

    oneExactSpanForEachCall();
    oneEventForEachCall();
    oneMetricSet();
    metadataOnTheWire();
    costByTheBuiltInTable();
    nobodyElseSpeaks();
  }

  private String call(String command, String model) {
    return stage.run(command, model, "baggage.tenant_id=acme");
  }

  private void oneExactSpanForEachCall() {
    span(ExpectedSpan.converse(converse).answered(), converse);
    span(ExpectedSpan.converse(async).answered(), async);
    span(ExpectedSpan.stream(stream).answered().streamed("completed"), stream);
    span(
        ExpectedSpan.converse(refused)
            .failed("ValidationException")
            .with("http.response.status_code", 400L),
        refused);
  }

  private void span(ExpectedSpan expected, String model) {
    Observed observed = observed(model);
    expected.withMetadata("tenant_id", "acme").withMetadata("team", "search");
    if (observed.spans().stream().noneMatch(span -> span.attributes().containsKey("thread.id"))) {
      // Agents add the thread to every span, but not with a file, nor under the v3 preview.
      expected.without("thread.id", "thread.name");
    }
    expected.isTheOnlySpanOf(observed);
    assertThat(observed.trace())
        .as("the command's span and ours")
        .extracting(span -> span.scope().name())
        .containsExactlyInAnyOrder("smoke", SCOPE);
  }

  private void oneEventForEachCall() {
    for (String model : List.of(converse, async, stream, PRICED, refused)) {
      DetailsEvent.ofTheOnlySpanOf(observed(model));
    }
  }

  private void oneMetricSet() {
    for (String model : List.of(converse, async, stream)) {
      Map<String, Object> usage = CommonAttributes.usage(model, "acme");
      usage.put("team", "search");
      assertThat(observed(model).sums("gen_ai.client.token.usage"))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  CommonAttributes.plus(usage, "gen_ai.token.type", "input"), 7.0,
                  CommonAttributes.plus(usage, "gen_ai.token.type", "output"), 12.0));
      assertThat(observed(model).counts("gen_ai.client.operation.duration"))
          .containsExactlyInAnyOrderEntriesOf(Map.of(CommonAttributes.of(model), 1L));
    }
    Map<String, Object> failed = new TreeMap<>(CommonAttributes.of(refused));
    failed.put("error.type", "ValidationException");
    assertThat(observed(refused).counts("gen_ai.client.operation.duration"))
        .containsExactlyInAnyOrderEntriesOf(Map.of(failed, 1L));
  }

  private void metadataOnTheWire() {
    for (String model : List.of(converse, async, stream, refused)) {
      ReceivedSpan span = observed(model).spans().get(0);
      assertThat(stage.requests(model))
          .singleElement()
          .satisfies(
              request ->
                  assertThat(request.body())
                      .contains("\"tenant_id\":\"acme\"", "\"team\":\"search\"")
                      .contains(
                          "" + span.attributes().get("aws.bedrock.request_metadata.span_id")));
    }
  }

  /** 7 tokens at 0.3 and 12 at 2.5 dollars for a million. */
  private void costByTheBuiltInTable() {
    assertThat(observed(PRICED).spans())
        .singleElement()
        .satisfies(
            span ->
                assertThat(span.attributes()).containsEntry("aws.bedrock.cost.total", 0.0000321));
    Map<String, Object> usage = CommonAttributes.usage(PRICED, "acme");
    usage.put("team", "search");
    usage.put("gen_ai.response.model", "amazon.nova-2-lite-v1:0");
    usage.put("aws.bedrock.inference_profile.type", "global_cross_region");
    assertThat(observed(PRICED).sums("aws.bedrock.client.cost"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                CommonAttributes.plus(usage, "aws.bedrock.cost.component", "input"), 0.0000021,
                CommonAttributes.plus(usage, "aws.bedrock.cost.component", "output"), 0.00003));
  }

  /**
   * The stock module is silent, and so is our log but for the line at the start and one for each
   * model that has no price.
   */
  private void nobodyElseSpeaks() {
    assertThat(stage.receiver().metrics())
        .filteredOn(metric -> metric.metric().getName().startsWith("gen_ai."))
        .extracting(metric -> metric.scope().name())
        .containsOnly(SCOPE);
    assertThat(stage.receiver().logs()).extracting(log -> log.scope().name()).containsOnly(SCOPE);
    assertThat(stage.output())
        .filteredOn(line -> line.contains("edrock") && line.contains(" - "))
        .filteredOn(line -> !line.contains("have no price (model)"))
        .singleElement()
        .asString()
        .contains("INFO", "Bedrock extension", "is on: takeover=true, metadata=true, metrics=true");
  }

  private Observed observed(String model) {
    return new Observed(stage.receiver(), model);
  }
}
