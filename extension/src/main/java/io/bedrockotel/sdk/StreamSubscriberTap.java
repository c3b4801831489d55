package io.bedrockotel.sdk;

import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The application's subscriber of an event stream: it gets every signal first. */
final class StreamSubscriberTap<E> implements Subscriber<E> {
  private final Subscriber<? super E> application;
  private final StreamTap<E> tap;

  StreamSubscriberTap(Subscriber<? super E> application, StreamTap<E> tap) {
    this.application = application;
    this.tap = tap;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    application.onSubscribe(
        subscription == null ? null : new ObservedSubscription(subscription, tap));
  }

  @Override
  public void onNext(E event) {
    long arrival = System.nanoTime();
    try {
      application.onNext(event);
    } finally {
      tap.call().boundary().run(tap, event, arrival);
    }
  }

  @Override
  public void onError(Throwable failure) {
    try {
      application.onError(failure);
    } finally {
      tap.call().boundary().run(() -> tap.call().attempts().streamFailed(failure));
    }
  }

  @Override
  public void onComplete() {
    tap.call().boundary().run(tap::ended);
    application.onComplete();
  }

  /** The subscription, through which the application says that it stops listening. */
  private static final class ObservedSubscription implements Subscription {
    private final Subscription subscription;
    private final StreamTap<?> tap;

    ObservedSubscription(Subscription subscription, StreamTap<?> tap) {
      this.subscription = subscription;
      this.tap = tap;
    }

    @Override
    public void request(long events) {
      subscription.request(events);
    }

    /** Noted before it is handed on: the SDK completes the future within the cancellation. */
    @Override
    public void cancel() {
      tap.call().boundary().run(tap::cancel);
      subscription.cancel();
    }
  }
}
