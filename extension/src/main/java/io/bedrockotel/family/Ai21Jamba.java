package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * AI21 Jamba.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jamba.html">Jamba</a>
 */
final class Ai21Jamba implements Family {
  @Override
  public String name() {
    return "AI21 Jamba";
  }

  @Override
  public List<String> models() {
    return asList("ai21.");
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
    return OpenAiShape.response("finish_reason");
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return OpenAiShape.chunk("finish_reason");
  }
}
