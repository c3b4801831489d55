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

  private static final String TRACE = "amazon-bedrock-trace.guardrail.";
  private static final String[] FINDINGS = {
    "topicPolicy.topics[]",
    "contentPolicy.filters[]",
    "wordPolicy.customWords[]",
    "wordPolicy.managedWordLists[]",
    "sensitiveInformationPolicy.piiEntities[]",
    "sensitiveInformationPolicy.regexes[]",
    "contextualGroundingPolicy.filters[]"
  };

  private BedrockFields() {}

  /** A table for answers, to be continued by a family. */
  static BodyFields.Builder<ResponseBodyBuilder> response() {
    BodyFields.Builder<ResponseBodyBuilder> fields =
        BodyFields.<ResponseBodyBuilder>builder()
            .text("amazon-bedrock-guardrailAction", ResponseBodyBuilder::guardrailAction);
    for (String finding : FINDINGS) {
      finding(fields, TRACE + "input.*." + finding);
      finding(fields, TRACE + "outputs[].*." + finding);
    }
    return fields;
  }

  private static void finding(BodyFields.Builder<ResponseBodyBuilder> fields, String path) {
    String kind = path.substring(path.indexOf('*') + 2);
    String policy = kind.substring(0, kind.indexOf('.'));
    fields
        .text(path + ".action", ResponseBodyBuilder::findingAction)
        .flag(path + ".detected", ResponseBodyBuilder::findingDetected)
        .after(path, body -> body.endFinding(policy));
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
