package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Titan Text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-text.html">Titan
 *     Text</a>
 */
final class AmazonTitanText implements Family {
  @Override
  public String name() {
    return "Amazon Titan Text";
  }

  @Override
  public List<String> models() {
    return asList("amazon.titan-text-", "amazon.titan-tg1-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.textCompletion();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("textGenerationConfig.maxTokenCount", RequestBodyBuilder::maxTokens)
        .number("textGenerationConfig.temperature", RequestBodyBuilder::temperature)
        .number("textGenerationConfig.topP", RequestBodyBuilder::topP)
        .text("textGenerationConfig.stopSequences[]", RequestBodyBuilder::stopSequence);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .count("inputTextTokenCount", (body, n) -> body.counts().input(n))
        .count("results[].tokenCount", (body, n) -> body.counts().addOutput(n))
        .text("results[].completionReason", ResponseBodyBuilder::reason)
        .after("results[]", ResponseBodyBuilder::endChoice);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return BedrockFields.chunk()
        .count("inputTextTokenCount", (body, n) -> body.counts().input(n))
        .count("totalOutputTextTokenCount", (body, n) -> body.counts().output(n))
        .filled("outputText", ResponseBodyBuilder::output)
        .text("completionReason", ResponseBodyBuilder::closingReason);
  }
}
