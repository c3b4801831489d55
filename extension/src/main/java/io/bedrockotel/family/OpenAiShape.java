package io.bedrockotel.family;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;

/** The bodies of OpenAI's chat and text completions, which several vendors' models have. */
final class OpenAiShape {
  private static final String USAGE = "usage.";

  private OpenAiShape() {}

  /** A table for requests, to be continued by a family. */
  static BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .present("messages", RequestBodyBuilder::chat)
        .present("prompt", RequestBodyBuilder::textCompletion)
        .count("max_tokens", RequestBodyBuilder::maxTokens)
        .count("max_completion_tokens", RequestBodyBuilder::maxTokens)
        .number("temperature", RequestBodyBuilder::temperature)
        .number("top_p", RequestBodyBuilder::topP)
        .number("top_k", RequestBodyBuilder::topK)
        .text("stop", RequestBodyBuilder::stopSequence)
        .text("stop[]", RequestBodyBuilder::stopSequence)
        .number("frequency_penalty", RequestBodyBuilder::frequencyPenalty)
        .number("presence_penalty", RequestBodyBuilder::presencePenalty)
        .integer("seed", RequestBodyBuilder::seed)
        .count("n", RequestBodyBuilder::choices)
        .word("response_format.type", "json_object", RequestBodyBuilder::json)
        .word("response_format.type", "json_schema", RequestBodyBuilder::json);
  }

  /**
   * A table for answers, to be continued by a family.
   *
   * @param reason what the member is called that says why a choice ended
   */
  static BodyFields.Builder<ResponseBodyBuilder> response(String reason) {
    return usage(BedrockFields.response())
        .text("id", ResponseBodyBuilder::lacksId, ResponseBodyBuilder::id)
        .text("model", ResponseBodyBuilder::lacksModel, ResponseBodyBuilder::model)
        .count("choices[].index", ResponseBodyBuilder::choiceIndex)
        .text("choices[]." + reason, ResponseBodyBuilder::reason)
        .length("choices[].message.tool_calls", ResponseBodyBuilder::toolCalls)
        .after("choices[]", ResponseBodyBuilder::endChoice);
  }

  /**
   * A table for chunks, to be continued by a family.
   *
   * @param reason what the member is called that says why a choice ended
   */
  static BodyFields.Builder<ResponseBodyBuilder> chunk(String reason) {
    return usage(BedrockFields.chunk())
        .text("id", ResponseBodyBuilder::lacksId, ResponseBodyBuilder::id)
        .text("model", ResponseBodyBuilder::lacksModel, ResponseBodyBuilder::model)
        .count("choices[].index", ResponseBodyBuilder::choiceIndex)
        .text("choices[]." + reason, ResponseBodyBuilder::closingReason)
        .filled("choices[].text", ResponseBodyBuilder::output)
        .filled("choices[].delta.content", ResponseBodyBuilder::output)
        .filled("choices[].delta.reasoning", ResponseBodyBuilder::output)
        .filled("choices[].delta.reasoning_content", ResponseBodyBuilder::output)
        .filled("choices[].delta.tool_calls", ResponseBodyBuilder::output)
        .count("choices[].delta.tool_calls[].index", ResponseBodyBuilder::toolCallIndex)
        .after("choices[]", ResponseBodyBuilder::endChoice);
  }

  private static BodyFields.Builder<ResponseBodyBuilder> usage(
      BodyFields.Builder<ResponseBodyBuilder> fields) {
    return fields
        .count(USAGE + "prompt_tokens", (body, n) -> body.counts().inputIncludesCache().input(n))
        .count(USAGE + "completion_tokens", (body, n) -> body.counts().output(n))
        .count(
            USAGE + "prompt_tokens_details.cached_tokens", (body, n) -> body.counts().cacheRead(n))
        .count(
            USAGE + "completion_tokens_details.reasoning_tokens",
            (body, n) -> body.counts().reasoning(n));
  }
}
