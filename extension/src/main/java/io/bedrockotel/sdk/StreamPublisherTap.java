package io.bedrockotel.sdk;

import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.SdkPublisher;

/** The publisher of an event stream, whose subscribers are observed. */
final class StreamPublisherTap<E> implements SdkPublisher<E> {
  private final SdkPublisher<E> publisher;
  private final StreamTap<E> tap;

  StreamPublisherTap(SdkPublisher<E> publisher, StreamTap<E> tap) {
    this.publisher = publisher;
    this.tap = tap;
  }

  @Override
  public void subscribe(Subscriber<? super E> subscriber) {
    publisher.subscribe(subscriber == null ? null : new StreamSubscriberTap<>(subscriber, tap));
  }
}
