package io.bedrockotel.benchmarks.workload;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** The chunks of one answer, as many at a time as are asked for. */
final class ChunkSubscription implements Subscription {

  private final Subscriber<? super ByteBuffer> subscriber;
  private final List<ByteBuffer> chunks;
  private final @Nullable Runnable end;
  private final AtomicLong demand = new AtomicLong();
  private int next;
  private volatile boolean cancelled;

  /**
   * The subscription of one subscriber.
   *
   * @param end what to do after the last chunk; without it the answer stays open
   */
  ChunkSubscription(
      Subscriber<? super ByteBuffer> subscriber, List<ByteBuffer> chunks, @Nullable Runnable end) {
    this.subscriber = subscriber;
    this.chunks = chunks;
    this.end = end;
  }

  @Override
  public void request(long count) {
    if (demand.getAndAccumulate(count, ChunkSubscription::sum) == 0) {
      emit();
    }
  }

  private void emit() {
    long emitted = 0;
    do {
      for (emitted = 0; emitted < demand.get(); emitted++) {
        if (cancelled || next > chunks.size()) {
          return;
        }
        if (next == chunks.size()) {
          complete();
          return;
        }
        subscriber.onNext(chunks.get(next++).duplicate());
      }
    } while (demand.addAndGet(-emitted) > 0);
    if (next == chunks.size() && !cancelled) {
      complete();
    }
  }

  private void complete() {
    next++;
    if (end != null) {
      subscriber.onComplete();
      end.run();
    }
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  private static long sum(long held, long asked) {
    long sum = held + asked;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }
}
