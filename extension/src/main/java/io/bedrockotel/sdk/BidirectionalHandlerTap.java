package io.bedrockotel.sdk;

import io.bedrockotel.family.StreamBody;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithBidirectionalStreamResponseHandler;

/** The application's handler of a bidirectional stream, with an observer behind it. */
public final class BidirectionalHandlerTap
    implements InvokeModelWithBidirectionalStreamResponseHandler {
  private final InvokeModelWithBidirectionalStreamResponseHandler application;
  private final BedrockCall call;

  private BidirectionalHandlerTap(
      InvokeModelWithBidirectionalStreamResponseHandler application, BedrockCall call) {
    this.application = application;
    this.call = call;
  }

  /** The handler to hand to the SDK; null stays null, so that the SDK refuses it as ever. */
  public static @Nullable InvokeModelWithBidirectionalStreamResponseHandler wrap(
      @Nullable InvokeModelWithBidirectionalStreamResponseHandler application,
      @Nullable BedrockCall call) {
    return application == null || call == null
        ? application
        : new BidirectionalHandlerTap(application, call);
  }

  @Override
  public void responseReceived(InvokeModelWithBidirectionalStreamResponse response) {
    application.responseReceived(response);
  }

  @Override
  public void onEventStream(SdkPublisher<InvokeModelWithBidirectionalStreamOutput> publisher) {
    application.onEventStream(call.boundary().call(() -> observed(publisher), publisher));
  }

  private SdkPublisher<InvokeModelWithBidirectionalStreamOutput> observed(
      SdkPublisher<InvokeModelWithBidirectionalStreamOutput> publisher) {
    StreamBody body = call.mapper().streamBody();
    return body == null
        ? publisher
        : new StreamPublisherTap<>(publisher, call.observeStream(new BidirectionalEvents(body)));
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
