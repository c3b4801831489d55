package io.bedrockotel.sdk;

import io.bedrockotel.family.ModelId;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one CountTokens call to values. What it counts is not used, and is no usage. */
final class CountTokensMapper implements CallMapper {
  private final Request request;

  /**
   * Maps a request.
   *
   * @param models the operator's model ids for opaque identifiers
   */
  CountTokensMapper(SdkPojo request, Map<String, String> models) {
    this.request =
        Request.builder(
                Operation.COUNT_TOKENS, ModelId.parse(SdkFields.text(request, "modelId"), models))
            .build();
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response response(SdkPojo response) {
    return Response.builder().countedTokens(SdkFields.count(response, "inputTokens")).build();
  }
}
