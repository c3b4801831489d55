package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * DeepSeek: text completions of R1, chat of V3.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-deepseek.html">DeepSeek</a>
 */
final class DeepSeek implements Family {
  @Override
  public String name() {
    return "DeepSeek";
  }

  @Override
  public List<String> models() {
    return asList("deepseek.");
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
    return OpenAiShape.response("finish_reason")
        .text("choices[].stop_reason", ResponseBodyBuilder::reason);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return OpenAiShape.chunk("finish_reason")
        .text("choices[].stop_reason", ResponseBodyBuilder::closingReason);
  }
}
