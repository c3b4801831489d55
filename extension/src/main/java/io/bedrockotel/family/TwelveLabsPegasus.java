package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * TwelveLabs Pegasus, which answers a prompt about a video.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-pegasus.html">Pegasus</a>
 */
final class TwelveLabsPegasus implements Family {
  @Override
  public String name() {
    return "TwelveLabs Pegasus";
  }

  @Override
  public List<String> models() {
    return asList("twelvelabs.pegasus-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.textCompletion();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("maxOutputTokens", RequestBodyBuilder::maxTokens)
        .number("temperature", RequestBodyBuilder::temperature)
        .present("responseFormat.jsonSchema", RequestBodyBuilder::json);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response().text("finishReason", ResponseBodyBuilder::reason);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return BedrockFields.chunk()
        .filled("message", ResponseBodyBuilder::output)
        .text("finishReason", ResponseBodyBuilder::closingReason);
  }
}
