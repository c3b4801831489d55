package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * AI21 Jurassic-2. It lists its tokens one by one, so that their lists' lengths are its counts.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-jurassic2.html">Jurassic-2</a>
 */
final class Ai21Jurassic implements Family {
  @Override
  public String name() {
    return "AI21 Jurassic";
  }

  @Override
  public List<String> models() {
    return asList("ai21.j2-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.textCompletion();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("maxTokens", RequestBodyBuilder::maxTokens)
        .number("temperature", RequestBodyBuilder::temperature)
        .number("topP", RequestBodyBuilder::topP)
        .text("stopSequences[]", RequestBodyBuilder::stopSequence)
        .number("frequencyPenalty.scale", RequestBodyBuilder::frequencyPenalty)
        .number("presencePenalty.scale", RequestBodyBuilder::presencePenalty)
        .count("numResults", RequestBodyBuilder::choices);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .text("id", ResponseBodyBuilder::id)
        .integer("id", (body, id) -> body.id(Long.toString(id)))
        .length("prompt.tokens", (body, n) -> body.counts().input(n))
        .length("completions[].data.tokens", (body, n) -> body.counts().addOutput(n))
        .text("completions[].finishReason.reason", ResponseBodyBuilder::reason)
        .after("completions[]", ResponseBodyBuilder::endChoice);
  }
}
