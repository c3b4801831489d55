package io.bedrockotel.telemetry;

import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.RequestBody;

/** The extraction of attributes from what a call asked for. */
final class RequestExtractor {
  private static final String RPC_SYSTEM = "aws-api";
  private static final String RPC_SERVICE = "BedrockRuntime";

  /** The value of {@code gen_ai.provider.name}. */
  static final String PROVIDER = "aws.bedrock";

  private RequestExtractor() {}

  static void extract(Request request, AttributeWriter writer) {
    Model model = request.model();
    writer.set(Keys.OPERATION_NAME, request.operationName());
    writer.set(Keys.PROVIDER_NAME, PROVIDER);
    writer.set(Keys.RPC_SYSTEM, RPC_SYSTEM);
    writer.set(Keys.RPC_SERVICE, RPC_SERVICE);
    writer.set(Keys.RPC_METHOD, request.operation().rpcMethod());
    writer.set(Keys.REQUEST_MODEL, model.requested());
    writer.set(Keys.PROFILE_TYPE, model.profileType());
    writer.set(Keys.PROFILE_ID, model.profileId());
    if (request.operation().streaming()) {
      writer.set(Keys.REQUEST_STREAM, true);
    }
    parameters(request, writer);
  }

  private static void parameters(Request request, AttributeWriter writer) {
    RequestBody body = request.body();
    writer.set(Keys.OUTPUT_TYPE, request.outputType());
    writer.set(Keys.MAX_TOKENS, body.maxTokens());
    writer.set(Keys.TEMPERATURE, body.temperature());
    writer.set(Keys.TOP_P, body.topP());
    writer.set(Keys.TOP_K, body.topK());
    writer.set(Keys.STOP_SEQUENCES, body.stopSequences());
    writer.set(Keys.FREQUENCY_PENALTY, body.frequencyPenalty());
    writer.set(Keys.PRESENCE_PENALTY, body.presencePenalty());
    writer.set(Keys.SEED, body.seed());
    if (body.choices() != null && body.choices() != 1) {
      writer.set(Keys.CHOICE_COUNT, body.choices());
    }
    writer.set(Keys.ENCODING_FORMATS, body.encodingFormats());
    writer.set(Keys.GUARDRAIL_ID, request.guardrailId());
    writer.set(Keys.GUARDRAIL_VERSION, request.guardrailVersion());
    writer.set(Keys.SERVICE_TIER, request.serviceTier());
    writer.set(Keys.LATENCY_MODE, request.latencyMode());
  }
}
