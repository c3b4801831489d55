package io.bedrockotel.benchmarks.workload;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;

/** How many events of one stream have reached the application. */
final class EventCount {

  private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final AtomicInteger events = new AtomicInteger();

  ConverseStreamResponseHandler handler() {
    return ConverseStreamResponseHandler.builder()
        .subscriber(event -> events.incrementAndGet())
        .build();
  }

  InvokeModelWithResponseStreamResponseHandler chunkHandler() {
    return InvokeModelWithResponseStreamResponseHandler.builder()
        .subscriber(event -> events.incrementAndGet())
        .build();
  }

  int exactly(int expected) {
    if (events.get() != expected) {
      throw new IllegalStateException(
          "The application saw " + events.get() + " events of " + expected);
    }
    return expected;
  }

  void await(int expected) {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (events.get() < expected && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    exactly(expected);
  }
}
