package io.bedrockotel.sdk;

import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one Converse or ConverseStream call to values. */
final class ConverseMapper implements CallMapper {
  private final Request request;

  ConverseMapper(Request request) {
    this.request = request;
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response response(SdkPojo response) {
    return ConverseResponseMapper.map(response, SdkFields.text(response, "stopReason"));
  }
}
