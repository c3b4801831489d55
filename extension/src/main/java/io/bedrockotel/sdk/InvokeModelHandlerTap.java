package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** The application's handler of a streamed InvokeModel answer, with an observer behind it. */
public final class InvokeModelHandlerTap
    extends HandlerTap<InvokeModelWithResponseStreamResponse, ResponseStream>
    implements InvokeModelWithResponseStreamResponseHandler {
  private volatile @Nullable InvokeModelWithResponseStreamResponse start;

  private InvokeModelHandlerTap(
      InvokeModelWithResponseStreamResponseHandler application, BedrockCall call) {
    super(application, call);
  }

  /** The handler to hand to the SDK; null stays null, so that the SDK refuses it as ever. */
  public static @Nullable InvokeModelWithResponseStreamResponseHandler wrap(
      @Nullable InvokeModelWithResponseStreamResponseHandler application,
      @Nullable BedrockCall call) {
    return application == null || call == null
        ? application
        : new InvokeModelHandlerTap(application, call);
  }

  @Override
  public void responseReceived(InvokeModelWithResponseStreamResponse response) {
    start = response;
    super.responseReceived(response);
  }

  @Override
  @Nullable EventReader<ResponseStream> reader(CallMapper mapper) {
    StreamBody body = mapper.streamBody();
    return body == null ? null : new InvokeModelEvents(body, start);
  }
}
