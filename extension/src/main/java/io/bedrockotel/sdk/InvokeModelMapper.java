package io.bedrockotel.sdk;

import io.bedrockotel.family.Bodies;
import io.bedrockotel.family.Families;
import io.bedrockotel.family.Models;
import io.bedrockotel.family.StreamBody;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.Response;
import io.bedrockotel.genai.ResponseBody;
import io.bedrockotel.genai.Usage;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one InvokeModel call, streamed or not, to values. */
final class InvokeModelMapper implements CallMapper {
  private static final byte[] NOTHING = {};

  private final Bodies bodies;
  private final Request request;

  private InvokeModelMapper(Bodies bodies, Request request) {
    this.bodies = bodies;
    this.request = request;
  }

  /**
   * Maps a request.
   *
   * @param models those that are called
   */
  static InvokeModelMapper of(Operation operation, SdkPojo request, Models models) {
    Model model = models.of(SdkFields.text(request, "modelId"));
    byte[] bytes = bytes(request);
    Bodies bodies =
        operation.invokesModel()
            ? Families.of(model.alike(), bytes)
            : Families.ofSession(model.alike());
    RequestBody body = bodies.request(bytes);
    return new InvokeModelMapper(
        bodies,
        Request.builder(operation, model)
            .body(body)
            .guardrailId(SdkFields.text(request, "guardrailIdentifier"))
            .guardrailVersion(SdkFields.text(request, "guardrailVersion"))
            .serviceTier(SdkFields.text(request, "serviceTier"))
            .latencyMode(SdkFields.text(request, "performanceConfigLatency"))
            .build());
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response response(SdkPojo response) {
    ResponseBody body = bodies.response(bytes(response));
    BedrockHeaders headers = new BedrockHeaders(response);
    return described(body)
        .usage(Usage.of("headers", headers.counts(), body.modelCounts()))
        .latencySeconds(headers.latencySeconds())
        .serviceTier(headers.serviceTier())
        .latencyMode(headers.latencyMode())
        .build();
  }

  /** What a body says of itself, to be continued. */
  static Response.Builder described(ResponseBody body) {
    return Response.builder()
        .id(body.id())
        .model(body.model())
        .finishReasons(body.finishReasons())
        .toolCalls(body.toolCalls())
        .dimensions(body.dimensions())
        .guardrailAction("NONE".equals(body.guardrailAction()) ? null : body.guardrailAction())
        .guardrailPolicies(body.guardrailPolicies());
  }

  @Override
  public StreamBody streamBody() {
    return bodies.stream(request.body().choices());
  }

  private static byte[] bytes(SdkPojo pojo) {
    Object body = SdkFields.value(pojo, "body");
    return body instanceof SdkBytes ? ((SdkBytes) body).asByteArrayUnsafe() : NOTHING;
  }
}
