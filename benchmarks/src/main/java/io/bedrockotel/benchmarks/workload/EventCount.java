package io.bedrockotel.benchmarks.workload;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** How many events of one stream have reached the application. */
final class EventCount {

  private final AtomicInteger events = new AtomicInteger();

  ConverseStreamResponseHandler handler() {
    return ConverseStreamResponseHandler.builder()
        .subscriber(event -> events.incrementAndGet())
        .build();
  }

  int get() {
    return events.get();
  }

  int exactly(int expected) {
    if (events.get() != expected) {
      throw new IllegalStateException(
          "The application saw " + events.get() + " events of " + expected);
    }
    return expected;
  }
}
