package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** The application's handler of a streamed InvokeModel answer, with an observer behind it. */
public final class InvokeModelHandlerTap implements InvokeModelWithResponseStreamResponseHandler {
  private final InvokeModelWithResponseStreamResponseHandler application;
  private final BedrockCall call;
  private volatile @Nullable InvokeModelWithResponseStreamResponse start;

  private InvokeModelHandlerTap(
      InvokeModelWithResponseStreamResponseHandler application, BedrockCall call) {
    this.application = application;
    this.call = call;
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
    application.responseReceived(response);
  }

  @Override
  public void onEventStream(SdkPublisher<ResponseStream> publisher) {
    application.onEventStream(call.boundary().call(() -> observed(publisher), publisher));
  }

  private SdkPublisher<ResponseStream> observed(SdkPublisher<ResponseStream> publisher) {
    StreamBody body = call.mapper().streamBody();
    return body == null
        ? publisher
        : new StreamPublisherTap<>(
            publisher, call.observeStream(new InvokeModelEvents(body, start)));
  }

  @Override
  public void exceptionOccurred(Throwable throwable) {
    application.exceptionOccurred(throwable);
  }

  @Override
  public void complete() {
    application.complete();
  }
}
