package io.bedrockotel.sdk;

import io.bedrockotel.family.Families;
import io.bedrockotel.family.Models;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import io.bedrockotel.genai.Response;
import software.amazon.awssdk.core.SdkPojo;

/** The mapping of one StartAsyncInvoke call to values: what it starts, not what comes of it. */
final class StartAsyncInvokeMapper implements CallMapper {
  private final Request request;

  /**
   * Maps a request.
   *
   * @param models those that are called
   */
  StartAsyncInvokeMapper(SdkPojo request, Models models) {
    Model model = models.of(SdkFields.text(request, "modelId"));
    byte[] input = DocumentBody.of(SdkFields.value(request, "modelInput"));
    this.request =
        Request.builder(Operation.START_ASYNC_INVOKE, model)
            .body(Families.of(model.alike(), input).request(input))
            .build();
  }

  @Override
  public Request request() {
    return request;
  }

  @Override
  public Response response(SdkPojo response) {
    return Response.builder().invocationArn(SdkFields.text(response, "invocationArn")).build();
  }
}
