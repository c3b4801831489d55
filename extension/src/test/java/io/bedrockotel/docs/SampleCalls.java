package io.bedrockotel.docs;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.StreamOutcome;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.genai.Usage;
import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.telemetry.CallTelemetry;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Map;

/** Calls that between them make everything that can be emitted. */
final class SampleCalls {
  private static final Context CONTEXT =
      Context.root().with(Baggage.builder().put("conversation_id", "c-1").build());

  private final Telemetry telemetry;

  SampleCalls(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  void make() {
    completedStream("us.anthropic.claude-a", cached());
    completedStream("us.anthropic.claude-b", disputed());
    failedCall();
    telemetry.extensionMetrics().error("java.lang.IllegalStateException");
    telemetry.extensionMetrics().adjusted("no_slot_left", 1);
  }

  private void completedStream(String model, Usage usage) {
    CallTelemetry call = telemetry.start(request(Operation.CONVERSE_STREAM, model), CONTEXT);
    call.chunkTimer("us-east-1").chunk(0.1);
    Outcome outcome =
        Outcome.builder(transport()).response(response(model, usage)).stream(
                StreamOutcome.COMPLETED)
            .timeToFirstChunk(0.2)
            .build();
    Map<String, String> entries = Map.of("tenant_id", "of " + model);
    call.end(outcome, Metadata.of(entries), entries);
  }

  private void failedCall() {
    CallTelemetry call = telemetry.start(request(Operation.CONVERSE, "amazon.nova-pro"), CONTEXT);
    Outcome outcome =
        Outcome.builder(transport())
            .error(new IllegalStateException("content of the request"))
            .errorType("ThrottlingException")
            .rateLimited(true)
            .build();
    call.end(outcome, Metadata.none(), Map.of());
  }

  private static Request request(Operation operation, String model) {
    Model named =
        Model.builder(model)
            .base(model)
            .profileType("cross_region")
            .profileId(model)
            .region("us-east-1")
            .build();
    return Request.builder(operation, named)
        .body(body())
        .guardrailId("g-1")
        .guardrailVersion("1")
        .build();
  }

  private static RequestBody body() {
    RequestBodyBuilder body = RequestBody.builder();
    body.json();
    body.maxTokens(500);
    body.temperature(0.5);
    body.topP(0.9);
    body.topK(40.0);
    body.stopSequence("END");
    body.frequencyPenalty(0.1);
    body.presencePenalty(0.2);
    body.seed(7);
    body.choices(2);
    body.encodingFormat("float");
    return body.build();
  }

  private static Transport transport() {
    return Transport.builder()
        .region("us-east-1")
        .host("127.0.0.1")
        .port(8321L)
        .requestId("r-1")
        .statusCode(200L)
        .attempts(2L)
        .rateLimitedAttempts(1L)
        .retryDelaySeconds(0.3)
        .failedAttemptErrors(List.of("ThrottlingException"))
        .build();
  }

  private static Usage cached() {
    return Usage.of(
        "headers",
        TokenCounts.builder()
            .inputIncludesCache()
            .input(100)
            .output(10)
            .cacheRead(50)
            .cacheWrite(30)
            .cacheWrite5m(20)
            .cacheWrite1h(10)
            .reasoning(5)
            .build());
  }

  private static Usage disputed() {
    return Usage.of(
        "headers",
        TokenCounts.builder().input(100).output(10).build(),
        TokenCounts.builder().input(101).output(11).build());
  }

  private static Response response(String model, Usage usage) {
    return Response.builder()
        .id("msg-1")
        .toolCalls(1L)
        .countedTokens(12L)
        .invocationArn("arn:aws:bedrock:us-east-1:1:async-invoke/1")
        .dimensions(256L)
        .finishReasons(List.of("end_turn"))
        .usage(usage)
        .routedModel(Model.builder(model).base(model).priceId(model).build())
        .latencySeconds(0.4)
        .serviceTier("default")
        .latencyMode("standard")
        .guardrailAction("GUARDRAIL_INTERVENED")
        .guardrailPolicies(List.of("contentPolicy"))
        .build();
  }
}
