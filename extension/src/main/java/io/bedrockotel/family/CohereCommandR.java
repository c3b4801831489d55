package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Cohere Command R and R+.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-cohere-command-r-plus.html">Command
 *     R</a>
 */
final class CohereCommandR implements Family {
  @Override
  public String name() {
    return "Cohere Command R";
  }

  @Override
  public List<String> models() {
    return asList("cohere.command-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.chat();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return CohereCommand.sampling()
        .text("stop_sequences[]", RequestBodyBuilder::stopSequence)
        .number("frequency_penalty", RequestBodyBuilder::frequencyPenalty)
        .number("presence_penalty", RequestBodyBuilder::presencePenalty)
        .integer("seed", RequestBodyBuilder::seed)
        .word("response_format.type", "json_object", RequestBodyBuilder::json);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return BedrockFields.response()
        .text("response_id", ResponseBodyBuilder::id)
        .text("finish_reason", ResponseBodyBuilder::reason)
        .length("tool_calls", ResponseBodyBuilder::toolCalls);
  }

  /** The closing event repeats the whole answer below {@code response}. */
  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return BedrockFields.chunk()
        .word("event_type", "text-generation", ResponseBodyBuilder::output)
        .word("event_type", "tool-calls-generation", ResponseBodyBuilder::output)
        .word("event_type", "stream-end", ResponseBodyBuilder::close)
        .text("finish_reason", ResponseBodyBuilder::reason)
        .length("tool_calls", ResponseBodyBuilder::toolCalls)
        .text("response.response_id", ResponseBodyBuilder::id)
        .text("response.finish_reason", ResponseBodyBuilder::reason)
        .length("response.tool_calls", ResponseBodyBuilder::toolCalls);
  }
}
