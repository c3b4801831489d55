package io.bedrockotel.smoke.app;

import static java.util.stream.Collectors.joining;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.MetricRecord;

/** A metric publisher of the application that writes down the names of what it gets. */
final class MetricRecorder implements MetricPublisher {
  private static final String STABLE =
      "ServiceId|OperationName|RetryCount|ApiCallSuccessful|HttpStatusCode|ErrorType|HttpClientName";

  /** The SDK measures it at the end of an asynchronous call, before or after it publishes. */
  private static final String LATE = "ServiceCallDuration";

  private final String name;
  private final Seen seen;
  private final CountDownLatch published = new CountDownLatch(1);

  MetricRecorder(String name, Seen seen) {
    this.name = name;
    this.seen = seen;
  }

  /** The SDK publishes behind the end of an asynchronous call. */
  void await() throws InterruptedException {
    if (!published.await(20, TimeUnit.SECONDS)) {
      seen.add(name + " got nothing");
    }
  }

  @Override
  public void publish(MetricCollection metrics) {
    seen.add(name + " " + describe(metrics));
    published.countDown();
  }

  @Override
  public void close() {
    seen.add(name + " closed");
  }

  private static String describe(MetricCollection metrics) {
    return metrics.name()
        + metrics.stream()
            .filter(metric -> !metric.metric().name().equals(LATE))
            .map(MetricRecorder::describe)
            .sorted()
            .collect(joining(",", "(", ")"))
        + metrics.children().stream().map(MetricRecorder::describe).collect(joining(",", "[", "]"));
  }

  private static String describe(MetricRecord<?> metric) {
    String name = metric.metric().name();
    return name.matches(STABLE) ? name + "=" + metric.value() : name;
  }
}
