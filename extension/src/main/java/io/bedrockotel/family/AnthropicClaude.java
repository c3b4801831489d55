package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Anthropic Claude: the Messages API, and the text completions of its first models.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-claude.html">Claude</a>
 */
final class AnthropicClaude implements Family {
  @Override
  public String name() {
    return "Anthropic Claude";
  }

  @Override
  public List<String> models() {
    return asList("anthropic.");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.chat();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .present("prompt", RequestBodyBuilder::textCompletion)
        .count("max_tokens", RequestBodyBuilder::maxTokens)
        .count("max_tokens_to_sample", RequestBodyBuilder::maxTokens)
        .number("temperature", RequestBodyBuilder::temperature)
        .number("top_p", RequestBodyBuilder::topP)
        .number("top_k", RequestBodyBuilder::topK)
        .text("stop_sequences[]", RequestBodyBuilder::stopSequence)
        .word("output_config.format.type", "json_schema", RequestBodyBuilder::json)
        .word("output_format.type", "json_schema", RequestBodyBuilder::json);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return usage(BedrockFields.response())
        .text("id", ResponseBodyBuilder::id)
        .text("model", ResponseBodyBuilder::model)
        .text("stop_reason", ResponseBodyBuilder::reason)
        .word("content[].type", "tool_use", ResponseBodyBuilder::toolCall);
  }

  /** The counts of a whole answer. */
  static BodyFields.Builder<ResponseBodyBuilder> usage(
      BodyFields.Builder<ResponseBodyBuilder> fields) {
    return cache(fields, "usage")
        .count("usage.input_tokens", (body, n) -> body.counts().input(n))
        .count("usage.output_tokens", (body, n) -> body.counts().output(n));
  }

  /**
   * Output tokens come from {@code message_delta}: those of {@code message_start} are a
   * placeholder, as an input of 0 is beside which nothing was cached.
   */
  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return cache(cache(BedrockFields.chunk(), "message.usage"), "usage")
        .word("type", "content_block_delta", ResponseBodyBuilder::output)
        .word("type", "message_stop", ResponseBodyBuilder::close)
        .text("message.id", ResponseBodyBuilder::id)
        .text("message.model", ResponseBodyBuilder::model)
        .count("message.usage.input_tokens", AnthropicClaude::input)
        .count("usage.input_tokens", AnthropicClaude::input)
        .count("usage.output_tokens", (body, n) -> body.counts().output(n))
        .text("delta.stop_reason", ResponseBodyBuilder::reason)
        .word("content_block.type", "tool_use", ResponseBodyBuilder::toolCall)
        .filled("completion", ResponseBodyBuilder::output)
        .text("stop_reason", ResponseBodyBuilder::closingReason);
  }

  private static void input(ResponseBodyBuilder body, long tokens) {
    if (tokens > 0) {
      body.counts().input(tokens);
    } else {
      body.counts().noneButCached();
    }
  }

  private static BodyFields.Builder<ResponseBodyBuilder> cache(
      BodyFields.Builder<ResponseBodyBuilder> fields, String at) {
    String written = at + ".cache_creation.ephemeral_";
    return fields
        .count(at + ".cache_read_input_tokens", (body, n) -> body.counts().cacheRead(n))
        .count(at + ".cache_creation_input_tokens", (body, n) -> body.counts().cacheWrite(n))
        .count(written + "5m_input_tokens", (body, n) -> body.counts().cacheWrite5m(n))
        .count(written + "1h_input_tokens", (body, n) -> body.counts().cacheWrite1h(n));
  }
}
