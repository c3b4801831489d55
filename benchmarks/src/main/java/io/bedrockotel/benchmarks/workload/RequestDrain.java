package io.bedrockotel.benchmarks.workload;

import java.nio.ByteBuffer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A reader of a request's body that says when all of it is there. */
final class RequestDrain implements Subscriber<ByteBuffer> {

  private final Runnable whenSent;

  RequestDrain(Runnable whenSent) {
    this.whenSent = whenSent;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer chunk) {}

  @Override
  public void onError(Throwable failure) {
    throw new IllegalStateException("The request's body failed", failure);
  }

  @Override
  public void onComplete() {
    whenSent.run();
  }
}
