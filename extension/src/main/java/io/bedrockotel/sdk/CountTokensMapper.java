package io.bedrockotel.sdk;

import io.bedrockotel.family.Models;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one CountTokens call to values. What it counts is not used, and is no usage. */
final class CountTokensMapper implements CallMapper {
  private final Request request;

  /**
   * Maps a request.
   *
   * @param models those that are called
   */
  CountTokensMapper(SdkPojo request, Models models) {
    this.request =
        Request.builder(Operation.COUNT_TOKENS, models.of(SdkFields.text(request, "modelId")))
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
