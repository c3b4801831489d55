package io.bedrockotel.sdk;

import java.util.function.ObjLongConsumer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The application's subscriber of an event stream: it gets every signal first. */
final class StreamSubscriberTap<E> implements Subscriber<E> {
  private final Subscriber<? super E> application;
  private final BedrockCall call;
  private final StreamTap<E> tap;
  private final ObjLongConsumer<E> observer;

  StreamSubscriberTap(Subscriber<? super E> application, BedrockCall call, StreamTap<E> tap) {
    this.application = application;
    this.call = call;
    this.tap = tap;
    this.observer = tap::event;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    application.onSubscribe(
        subscription == null ? null : new ObservedSubscription(subscription, call, tap));
  }

  @Override
  public void onNext(E event) {
    long arrival = System.nanoTime();
    try {
      application.onNext(event);
    } finally {
      call.boundary().run(observer, event, arrival);
    }
  }

  @Override
  public void onError(Throwable failure) {
    try {
      application.onError(failure);
    } finally {
      call.boundary().run(() -> call.attempts().streamFailed(failure));
    }
  }

  @Override
  public void onComplete() {
    call.boundary().run(tap::ended);
    application.onComplete();
  }

  /** The subscription, through which the application says that it stops listening. */
  private static final class ObservedSubscription implements Subscription {
    private final Subscription subscription;
    private final BedrockCall call;
    private final StreamTap<?> tap;

    ObservedSubscription(Subscription subscription, BedrockCall call, StreamTap<?> tap) {
      this.subscription = subscription;
      this.call = call;
      this.tap = tap;
    }

    @Override
    public void request(long events) {
      subscription.request(events);
    }

    /** Noted before it is handed on: the SDK completes the future within the cancellation. */
    @Override
    public void cancel() {
      call.boundary().run(tap::cancel);
      subscription.cancel();
    }
  }
}
