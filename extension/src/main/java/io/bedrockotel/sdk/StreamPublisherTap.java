package io.bedrockotel.sdk;

import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;

/** The publisher of a Converse stream, whose subscribers are observed. */
final class StreamPublisherTap implements SdkPublisher<ConverseStreamOutput> {
  private final SdkPublisher<ConverseStreamOutput> publisher;
  private final BedrockCall call;
  private final ConverseStreamTap tap;

  StreamPublisherTap(
      SdkPublisher<ConverseStreamOutput> publisher, BedrockCall call, ConverseStreamTap tap) {
    this.publisher = publisher;
    this.call = call;
    this.tap = tap;
  }

  @Override
  public void subscribe(Subscriber<? super ConverseStreamOutput> subscriber) {
    publisher.subscribe(subscriber == null ? null : new StreamSubscriberTap(subscriber, call, tap));
  }
}
