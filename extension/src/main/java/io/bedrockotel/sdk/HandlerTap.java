package io.bedrockotel.sdk;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.eventstream.EventStreamResponseHandler;
import software.amazon.awssdk.core.async.SdkPublisher;

/** The application's handler of an event stream, with an observer behind the events. */
abstract class HandlerTap<R, E> implements EventStreamResponseHandler<R, E> {
  private final EventStreamResponseHandler<R, E> application;
  private final BedrockCall call;

  HandlerTap(EventStreamResponseHandler<R, E> application, BedrockCall call) {
    this.application = application;
    this.call = call;
  }

  /** The reading of one attempt's events; null when they are not to be observed. */
  abstract @Nullable EventReader<E> reader(CallMapper mapper);

  @Override
  public void responseReceived(R response) {
    application.responseReceived(response);
  }

  @Override
  public void onEventStream(SdkPublisher<E> publisher) {
    application.onEventStream(call.boundary().call(() -> observed(publisher), publisher));
  }

  private SdkPublisher<E> observed(SdkPublisher<E> publisher) {
    EventReader<E> reader = reader(call.mapper());
    return reader == null
        ? publisher
        : new StreamPublisherTap<>(publisher, call.observeStream(reader));
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
