package io.bedrockotel.sdk;

import io.bedrockotel.family.ModelId;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Response;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of what closes a Converse answer to values: the response, or a stream's metadata. */
final class ConverseResponseMapper {
  private static final String INTERVENED = "guardrail_intervened";
  private static final double MILLIS = 1e3;

  private ConverseResponseMapper() {}

  /**
   * Maps an answer.
   *
   * @param closing a Converse response or the metadata event of a stream; null when it never came
   * @param stopReason Bedrock's own word; null when it never came
   */
  static Response map(@Nullable SdkPojo closing, @Nullable String stopReason) {
    SdkPojo trace = SdkFields.pojo(closing, "trace");
    return Response.builder()
        .finishReasons(reasons(stopReason))
        .usage(UsageMapper.map(SdkFields.pojo(closing, "usage")))
        .routedModel(
            routed(SdkFields.text(SdkFields.pojo(trace, "promptRouter"), "invokedModelId")))
        .latencySeconds(seconds(SdkFields.count(SdkFields.pojo(closing, "metrics"), "latencyMs")))
        .serviceTier(SdkFields.text(SdkFields.pojo(closing, "serviceTier"), "type"))
        .latencyMode(SdkFields.text(SdkFields.pojo(closing, "performanceConfig"), "latency"))
        .guardrailAction(INTERVENED.equals(stopReason) ? "GUARDRAIL_INTERVENED" : null)
        .guardrailPolicies(GuardrailMapper.firedPolicies(SdkFields.pojo(trace, "guardrail")))
        .build();
  }

  private static List<String> reasons(@Nullable String stopReason) {
    return stopReason == null ? Collections.emptyList() : Collections.singletonList(stopReason);
  }

  private static @Nullable Model routed(@Nullable String invokedModelId) {
    return invokedModelId == null ? null : ModelId.parse(invokedModelId, Collections.emptyMap());
  }

  private static @Nullable Double seconds(@Nullable Long millis) {
    return millis == null ? null : millis / MILLIS;
  }
}
