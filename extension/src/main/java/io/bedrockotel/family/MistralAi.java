package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Mistral AI: text completions of its first models, chat of the others, Pixtral among them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-mistral.html">Mistral
 *     AI</a>
 */
final class MistralAi implements Family {
  @Override
  public String name() {
    return "Mistral AI";
  }

  @Override
  public List<String> models() {
    return asList("mistral.");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.chat();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return OpenAiShape.request();
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return outputs(OpenAiShape.response("finish_reason"), ResponseBodyBuilder::reason)
        .text("choices[].stop_reason", ResponseBodyBuilder::reason);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return outputs(OpenAiShape.chunk("finish_reason"), ResponseBodyBuilder::closingReason)
        .filled("outputs[].text", ResponseBodyBuilder::output)
        .filled("choices[].message.content", ResponseBodyBuilder::output)
        .length("choices[].message.tool_calls", ResponseBodyBuilder::toolCalls)
        .text("choices[].stop_reason", ResponseBodyBuilder::closingReason);
  }

  /** Why each output of a text completion ended. */
  static BodyFields.Builder<ResponseBodyBuilder> outputs(
      BodyFields.Builder<ResponseBodyBuilder> fields,
      BiConsumer<ResponseBodyBuilder, String> reason) {
    return fields
        .text("outputs[].stop_reason", reason)
        .after("outputs[]", ResponseBodyBuilder::endChoice);
  }
}
