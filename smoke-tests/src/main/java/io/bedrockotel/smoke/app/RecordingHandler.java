package io.bedrockotel.smoke.app;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** A handler that asks for events one by one, writes every callback down, and may stop early. */
final class RecordingHandler implements ConverseStreamResponseHandler {
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final int limit;
  private int events;

  RecordingHandler(int limit) {
    this.limit = limit;
  }

  List<String> seen() {
    return seen;
  }

  void awaitEvents(int count) {
    await(() -> events >= count);
  }

  /** Waits until the SDK has told of a failure. */
  void awaitException() {
    await(() -> seen.stream().anyMatch(callback -> callback.startsWith("exception")));
  }

  private void await(BooleanSupplier condition) {
    long left = Patience.DEADLINE.toNanos();
    lock.lock();
    try {
      while (!condition.getAsBoolean()) {
        left = more.awaitNanos(left);
        if (left <= 0) {
          throw new IllegalStateException("waited in vain");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void signal(Runnable change) {
    lock.lock();
    try {
      change.run();
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void responseReceived(ConverseStreamResponse response) {
    seen.add("response");
  }

  @Override
  public void onEventStream(SdkPublisher<ConverseStreamOutput> publisher) {
    seen.add("stream");
    publisher.subscribe(new OneByOne());
  }

  @Override
  public void exceptionOccurred(Throwable failure) {
    signal(() -> seen.add("exception " + failure.getClass().getSimpleName()));
  }

  @Override
  public void complete() {
    seen.add("complete");
  }

  private void event(ConverseStreamOutput event) {
    seen.add(event.toString());
    signal(() -> events++);
  }

  private final class OneByOne implements Subscriber<ConverseStreamOutput> {
    private @Nullable Subscription subscription;

    @Override
    public void onSubscribe(Subscription subscription) {
      this.subscription = subscription;
      subscription.request(1);
    }

    @Override
    public void onNext(ConverseStreamOutput event) {
      event(event);
      if (events == limit) {
        current().cancel();
      } else {
        current().request(1);
      }
    }

    private Subscription current() {
      return Objects.requireNonNull(subscription);
    }

    @Override
    public void onError(Throwable failure) {
      seen.add("onError " + failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
      seen.add("onComplete");
    }
  }
}
