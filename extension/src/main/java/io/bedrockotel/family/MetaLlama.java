package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Meta Llama.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-meta.html">Llama</a>
 */
final class MetaLlama implements Family {
  @Override
  public String name() {
    return "Meta Llama";
  }

  @Override
  public List<String> models() {
    return asList("meta.");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.textCompletion();
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return usage(BedrockFields.response()).text("stop_reason", ResponseBodyBuilder::reason);
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("max_gen_len", RequestBodyBuilder::maxTokens)
        .number("temperature", RequestBodyBuilder::temperature)
        .number("top_p", RequestBodyBuilder::topP);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return usage(BedrockFields.chunk())
        .filled("generation", ResponseBodyBuilder::output)
        .text("stop_reason", ResponseBodyBuilder::closingReason);
  }

  /** In a stream, only the first chunk counts the prompt, and each counts the answer so far. */
  static BodyFields.Builder<ResponseBodyBuilder> usage(
      BodyFields.Builder<ResponseBodyBuilder> fields) {
    return fields
        .count("prompt_token_count", (body, n) -> body.counts().input(n))
        .count("generation_token_count", (body, n) -> body.counts().output(n));
  }
}
