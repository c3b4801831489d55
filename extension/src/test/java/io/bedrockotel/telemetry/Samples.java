package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Outcome;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.TokenCounts;
import io.bedrockotel.genai.Transport;
import io.bedrockotel.genai.Usage;
import java.util.List;

/** Calls with everything and with next to nothing. */
final class Samples {
  private Samples() {}

  static Request minimalRequest() {
    return request("my-model");
  }

  static Request request(String model) {
    return Request.builder(Operation.CONVERSE, Model.builder(model).build()).build();
  }

  static Outcome minimalOutcome() {
    return Outcome.builder(Transport.builder().build()).build();
  }

  static Outcome usage(long input, long output) {
    Usage usage =
        Usage.of(
            "body", TokenCounts.builder().inputIncludesCache().input(input).output(output).build());
    return Outcome.builder(Transport.builder().build())
        .response(Response.builder().usage(usage).build())
        .build();
  }

  static Request fullRequest() {
    Model model =
        Model.builder("us.anthropic.claude-x")
            .base("anthropic.claude-x")
            .profileType("cross_region")
            .profileId("us.anthropic.claude-x")
            .priceId("us.anthropic.claude-x")
            .build();
    return Request.builder(Operation.CONVERSE_STREAM, model)
        .body(fullBody())
        .guardrailId("gr-1")
        .guardrailVersion("2")
        .serviceTier("priority")
        .latencyMode("optimized")
        .build();
  }

  private static RequestBody fullBody() {
    RequestBodyBuilder body = RequestBody.builder();
    body.json();
    body.maxTokens(512);
    body.temperature(0.1);
    body.topP(0.9);
    body.topK(40.0);
    body.stopSequence("END");
    body.stopSequence("STOP");
    return body.build();
  }

  static Outcome.Builder fullOutcome() {
    return Outcome.builder(fullTransport()).response(fullResponse()).timeToFirstChunk(0.25);
  }

  private static Response fullResponse() {
    return Response.builder()
        .finishReasons(List.of("end_turn"))
        .usage(
            Usage.of(
                "body",
                TokenCounts.builder()
                    .inputIncludesCache()
                    .input(1300)
                    .output(70)
                    .cacheRead(1000)
                    .cacheWrite(200)
                    .cacheWrite5m(150)
                    .cacheWrite1h(50)
                    .build()))
        .latencySeconds(0.75)
        .serviceTier("default")
        .latencyMode("standard")
        .guardrailAction("GUARDRAIL_INTERVENED")
        .guardrailPolicies(List.of("contentPolicy", "wordPolicy"))
        .build();
  }

  private static Transport fullTransport() {
    return Transport.builder()
        .region("us-east-1")
        .host("bedrock-runtime.us-east-1.amazonaws.com")
        .port(443L)
        .requestId("req-1")
        .statusCode(200L)
        .attempts(3L)
        .rateLimitedAttempts(1L)
        .retryDelaySeconds(0.5)
        .failedAttemptErrors(List.of("ThrottlingException", "InternalServerException"))
        .build();
  }
}
