package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Cohere Command and Command Light.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command.html">Command</a>
 */
final class CohereCommand implements Family {
  @Override
  public String name() {
    return "Cohere Command";
  }

  @Override
  public List<String> models() {
    return asList("cohere.command-text-", "cohere.command-light-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.textCompletion();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return sampling()
        .text("stop_sequences[]", RequestBodyBuilder::stopSequence)
        .count("num_generations", RequestBodyBuilder::choices);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return generations(BedrockFields.response(), ResponseBodyBuilder::reason);
  }

  /** Cohere's own short names. */
  static BodyFields.Builder<RequestBodyBuilder> sampling() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("max_tokens", RequestBodyBuilder::maxTokens)
        .number("temperature", RequestBodyBuilder::temperature)
        .number("p", RequestBodyBuilder::topP)
        .number("k", RequestBodyBuilder::topK);
  }

  private static BodyFields.Builder<ResponseBodyBuilder> generations(
      BodyFields.Builder<ResponseBodyBuilder> fields,
      BiConsumer<ResponseBodyBuilder, String> reason) {
    return fields
        .text("id", ResponseBodyBuilder::id)
        .count("generations[].index", ResponseBodyBuilder::choiceIndex)
        .text("generations[].finish_reason", reason)
        .after("generations[]", ResponseBodyBuilder::endChoice);
  }

  /** Without {@code "stream": true} in the request, the whole answer is one chunk. */
  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return generations(BedrockFields.chunk(), ResponseBodyBuilder::closingReason)
        .count("index", ResponseBodyBuilder::choiceIndex)
        .filled("text", ResponseBodyBuilder::output)
        .filled("generations[].text", ResponseBodyBuilder::output)
        .text("finish_reason", ResponseBodyBuilder::closingReason);
  }
}
