package io.bedrockotel.family;

import io.bedrockotel.genai.ResponseBodyBuilder;
import io.bedrockotel.json.BodyFields;

/**
 * The members that Bedrock itself adds to the answers of every family.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-use-invoke-model.html">Guardrails
 *     in answers</a>
 */
final class BedrockFields {
  private static final String METRICS = "amazon-bedrock-invocationMetrics.";

  private BedrockFields() {}

  /** A table for answers, to be continued by a family. */
  static BodyFields.Builder<ResponseBodyBuilder> response() {
    return BodyFields.<ResponseBodyBuilder>builder()
        .text("amazon-bedrock-guardrailAction", ResponseBodyBuilder::guardrailAction);
  }

  /** A table for chunks, to be continued by a family. */
  static BodyFields.Builder<ResponseBodyBuilder> chunk() {
    return response()
        .count(METRICS + "inputTokenCount", (body, n) -> body.metrics().input(n))
        .count(METRICS + "outputTokenCount", (body, n) -> body.metrics().output(n))
        .count(METRICS + "cacheReadInputTokenCount", (body, n) -> body.metrics().cacheRead(n))
        .count(METRICS + "cacheWriteInputTokenCount", (body, n) -> body.metrics().cacheWrite(n))
        .count(METRICS + "invocationLatency", ResponseBodyBuilder::latencyMillis);
  }
}
