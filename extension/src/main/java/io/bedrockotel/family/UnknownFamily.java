package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.Collections;
import java.util.List;

/**
 * The models of nobody known, among them imported ones and SageMaker endpoints. Of their bodies,
 * only members are read whose names leave no doubt.
 */
final class UnknownFamily implements Family {
  @Override
  public String name() {
    return "Others";
  }

  @Override
  public List<String> models() {
    return Collections.emptyList();
  }

  @Override
  public void presume(RequestBodyBuilder body) {}

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return OpenAiShape.request();
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return usage(
            MistralAi.outputs(OpenAiShape.response("finish_reason"), ResponseBodyBuilder::reason))
        .text("stop_reason", ResponseBodyBuilder::reason);
  }

  /** Choices are known to end; nobody knows what ends in a stream without them. */
  @Override
  public boolean closes() {
    return false;
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return usage(
            MistralAi.outputs(
                OpenAiShape.chunk("finish_reason"), ResponseBodyBuilder::closingReason))
        .filled("generation", ResponseBodyBuilder::output)
        .filled("outputs[].text", ResponseBodyBuilder::output)
        .text("stop_reason", ResponseBodyBuilder::closingReason);
  }

  private static BodyFields.Builder<ResponseBodyBuilder> usage(
      BodyFields.Builder<ResponseBodyBuilder> fields) {
    return AnthropicClaude.usage(AmazonNova.usage(MetaLlama.usage(fields), "usage"))
        .count("inputTextTokenCount", (body, n) -> body.counts().input(n));
  }
}
