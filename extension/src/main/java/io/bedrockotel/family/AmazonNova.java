package io.bedrockotel.family;

import static java.util.Arrays.asList;

import io.bedrockotel.genai.RequestBodyBuilder;
import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;
import java.util.List;

/**
 * Amazon Nova's models that answer in text.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/nova/latest/userguide/complete-request-schema.html">Nova</a>
 */
final class AmazonNova implements Family {
  @Override
  public String name() {
    return "Amazon Nova";
  }

  @Override
  public List<String> models() {
    return asList("amazon.nova-");
  }

  @Override
  public void presume(RequestBodyBuilder body) {
    body.chat();
  }

  @Override
  public BodyFields.Builder<RequestBodyBuilder> request() {
    return BodyFields.<RequestBodyBuilder>builder()
        .count("inferenceConfig.maxTokens", RequestBodyBuilder::maxTokens)
        .count("inferenceConfig.max_new_tokens", RequestBodyBuilder::maxTokens)
        .number("inferenceConfig.temperature", RequestBodyBuilder::temperature)
        .number("inferenceConfig.topP", RequestBodyBuilder::topP)
        .number("inferenceConfig.top_p", RequestBodyBuilder::topP)
        .number("inferenceConfig.topK", RequestBodyBuilder::topK)
        .number("inferenceConfig.top_k", RequestBodyBuilder::topK)
        .text("inferenceConfig.stopSequences[]", RequestBodyBuilder::stopSequence);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> response() {
    return usage(BedrockFields.response(), "usage")
        .text("stopReason", ResponseBodyBuilder::reason)
        .present("output.message.content[].toolUse", ResponseBodyBuilder::toolCall);
  }

  @Override
  public BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return usage(BedrockFields.chunk(), "metadata.usage")
        .present("contentBlockDelta", ResponseBodyBuilder::output)
        .present("contentBlockStart.start.toolUse", ResponseBodyBuilder::toolCall)
        .text("messageStop.stopReason", ResponseBodyBuilder::reason)
        .present("metadata", ResponseBodyBuilder::close);
  }

  /** The counts of an answer, below a member. */
  static BodyFields.Builder<ResponseBodyBuilder> usage(
      BodyFields.Builder<ResponseBodyBuilder> fields, String at) {
    return fields
        .count(at + ".inputTokens", (body, n) -> body.counts().input(n))
        .count(at + ".outputTokens", (body, n) -> body.counts().output(n))
        .count(at + ".totalTokens", (body, n) -> body.counts().total(n))
        .count(at + ".cacheReadInputTokenCount", (body, n) -> body.counts().cacheRead(n))
        .count(at + ".cacheReadInputTokens", (body, n) -> body.counts().cacheRead(n))
        .count(at + ".cacheWriteInputTokenCount", (body, n) -> body.counts().cacheWrite(n))
        .count(at + ".cacheWriteInputTokens", (body, n) -> body.counts().cacheWrite(n));
  }
}
