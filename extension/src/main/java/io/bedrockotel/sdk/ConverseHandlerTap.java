package io.bedrockotel.sdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** The application's handler of a Converse stream, with an observer behind the events. */
public final class ConverseHandlerTap implements ConverseStreamResponseHandler {
  private final ConverseStreamResponseHandler application;
  private final BedrockCall call;

  private ConverseHandlerTap(ConverseStreamResponseHandler application, BedrockCall call) {
    this.application = application;
    this.call = call;
  }

  /** The handler to hand to the SDK; null stays null, so that the SDK refuses it as ever. */
  public static @Nullable ConverseStreamResponseHandler wrap(
      @Nullable ConverseStreamResponseHandler application, @Nullable BedrockCall call) {
    return application == null || call == null
        ? application
        : new ConverseHandlerTap(application, call);
  }

  @Override
  public void responseReceived(ConverseStreamResponse response) {
    application.responseReceived(response);
  }

  @Override
  public void onEventStream(SdkPublisher<ConverseStreamOutput> publisher) {
    application.onEventStream(
        call.boundary()
            .call(
                () -> new StreamPublisherTap<>(publisher, call.observeStream(new ConverseEvents())),
                publisher));
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
