package io.bedrockotel.sdk;

import io.bedrockotel.family.Models;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.RequestBody;
import io.bedrockotel.genai.RequestBodyBuilder;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;

/** The mapping of a Converse or ConverseStream request to values. */
final class ConverseRequestMapper {
  private final Models models;

  /**
   * Creates a mapper.
   *
   * @param models those that are called
   */
  ConverseRequestMapper(Models models) {
    this.models = models;
  }

  Request map(Operation operation, SdkPojo request) {
    SdkPojo guardrail = SdkFields.pojo(request, "guardrailConfig");
    return Request.builder(operation, models.of(SdkFields.text(request, "modelId")))
        .body(body(request))
        .guardrailId(SdkFields.text(guardrail, "guardrailIdentifier"))
        .guardrailVersion(SdkFields.text(guardrail, "guardrailVersion"))
        .serviceTier(SdkFields.text(SdkFields.pojo(request, "serviceTier"), "type"))
        .latencyMode(SdkFields.text(SdkFields.pojo(request, "performanceConfig"), "latency"))
        .build();
  }

  private static RequestBody body(SdkPojo request) {
    RequestBodyBuilder body = RequestBody.builder();
    SdkPojo inference = SdkFields.pojo(request, "inferenceConfig");
    Long maxTokens = SdkFields.count(inference, "maxTokens");
    if (maxTokens != null) {
      body.maxTokens(maxTokens);
    }
    set(SdkFields.number(inference, "temperature"), body::temperature);
    set(SdkFields.number(inference, "topP"), body::topP);
    set(topK(SdkFields.value(request, "additionalModelRequestFields")), body::topK);
    for (Object sequence : SdkFields.list(inference, "stopSequences")) {
      if (sequence instanceof String) {
        body.stopSequence((String) sequence);
      }
    }
    SdkPojo format = SdkFields.pojo(SdkFields.pojo(request, "outputConfig"), "textFormat");
    if ("json_schema".equals(SdkFields.text(format, "type"))) {
      body.json();
    }
    return body.build();
  }

  private static void set(@Nullable Double value, DoubleConsumer target) {
    if (value != null) {
      target.accept(value);
    }
  }

  /**
   * Converse has no member for top_k: it goes in as {@code top_k} (Claude) or {@code
   * inferenceConfig.topK} (Nova) of the model's own fields.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/bedrock/latest/userguide/conversation-inference-call.html">Converse</a>
   */
  private static @Nullable Double topK(@Nullable Object additional) {
    if (!(additional instanceof Document) || !((Document) additional).isMap()) {
      return null;
    }
    Map<String, Document> fields = ((Document) additional).asMap();
    Double topK = number(fields.get("top_k"));
    if (topK != null) {
      return topK;
    }
    Document inference = fields.get("inferenceConfig");
    return inference != null && inference.isMap() ? number(inference.asMap().get("topK")) : null;
  }

  private static @Nullable Double number(@Nullable Document document) {
    return document != null && document.isNumber() ? document.asNumber().doubleValue() : null;
  }
}
