package io.bedrockotel.sdk;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockotel.telemetry.CardinalityLimits;
import io.bedrockotel.telemetry.MetricsPolicy;
import io.bedrockotel.telemetry.RecordPolicy;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailureBoundaryTest {
  private static final Logger logger = Logger.getLogger(FailureBoundary.class.getName());

  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final Records records = new Records();
  private final FailureBoundary boundary = boundary(reader);

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.FINE);
    logger.addHandler(records);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(records);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }

  @Test
  void whatSucceedsIsPassedThrough() {
    assertThat(boundary.call(() -> "result", "fallback")).isEqualTo("result");
    assertThat(boundary.<String>orNull(() -> "result")).isEqualTo("result");
    assertThat(records.all).isEmpty();
    assertThat(counted()).isEmpty();
  }

  @Test
  void nothingEscapes() {
    boundary.run(() -> raise(new IllegalStateException()));
    boundary.run(() -> raise(new OutOfMemoryError()));
    boundary.run(() -> raise(new NoSuchMethodError()));
    boundary.run(FailureBoundaryTest::endless);

    assertThat(counted())
        .containsOnly(
            entry("java.lang.IllegalStateException", 1L),
            entry("java.lang.OutOfMemoryError", 1L),
            entry("java.lang.NoSuchMethodError", 1L),
            entry("java.lang.StackOverflowError", 1L));
  }

  @Test
  void fallbackStandsInForWhatFails() {
    assertThat(boundary.call(() -> raise(new IllegalStateException()), "fallback"))
        .isEqualTo("fallback");
    assertThat(boundary.<String>orNull(() -> raise(new IllegalStateException()))).isNull();
    assertThat(counted()).containsOnly(entry("java.lang.IllegalStateException", 2L));
  }

  @Test
  void everyFailureIsCountedAndOneOfACauseLogged() {
    for (int i = 0; i < 5; i++) {
      boundary.run(() -> raise(new IllegalStateException("same place")));
    }
    boundary.run(() -> raise(new UnsupportedOperationException("another")));

    assertThat(counted())
        .containsOnly(
            entry("java.lang.IllegalStateException", 5L),
            entry("java.lang.UnsupportedOperationException", 1L));
    assertThat(records.all).hasSize(2).allMatch(record -> record.getLevel() == Level.FINE);
    assertThat(records.all.get(0).getThrown()).hasMessage("same place");
  }

  @Test
  void sameFailureOfTwoPlacesIsTwoCauses() {
    boundary.run(() -> raise(at("a")));
    boundary.run(() -> raise(at("b")));

    assertThat(records.all).hasSize(2);
  }

  @Test
  void endlessCausesDoNotFillTheLog() {
    for (int i = 0; i < 1000; i++) {
      RuntimeException failure = at("m" + i);
      boundary.run(() -> raise(failure));
    }

    assertThat(records.all).hasSize(100);
    assertThat(counted()).containsOnly(entry("java.lang.RuntimeException", 1000L));
  }

  @Test
  void failureWithoutAStackTraceIsLoggedToo() {
    RuntimeException failure = new RuntimeException("bare");
    failure.setStackTrace(new StackTraceElement[0]);

    boundary.run(() -> raise(failure));

    assertThat(records.all)
        .singleElement()
        .satisfies(r -> assertThat(r.getThrown()).isSameAs(failure));
  }

  @Test
  void failureThatFailsItselfDoesNotEscape() {
    assertThat(boundary.call(() -> raise(new Hostile()), "fallback")).isEqualTo("fallback");
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no trace for you");
    }
  }

  private static RuntimeException at(String method) {
    RuntimeException failure = new RuntimeException();
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("C", method, "C.java", 1)});
    return failure;
  }

  private static <T> T raise(RuntimeException failure) {
    throw failure;
  }

  private static <T> T raise(Error failure) {
    throw failure;
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void endless() {
    endless();
  }

  private Map<String, Long> counted() {
    Map<String, Long> counted = new HashMap<>();
    reader.collectAllMetrics().stream()
        .filter(metric -> metric.getName().equals("aws.bedrock.extension.errors"))
        .flatMap(metric -> metric.getLongSumData().getPoints().stream())
        .forEach(p -> counted.put(p.getAttributes().get(stringKey("reason")), p.getValue()));
    return counted;
  }

  private static FailureBoundary boundary(InMemoryMetricReader reader) {
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(reader).build())
            .build();
    MetricsPolicy policy = new MetricsPolicy(true, true, List.of(), new CardinalityLimits(1, 1));
    RecordPolicy records = new RecordPolicy(List.of(), false);
    return new FailureBoundary(new Telemetry(sdk, "1", policy, records, null).extensionMetrics());
  }

  /** A handler that keeps what it gets. */
  private static final class Records extends Handler {
    private final List<LogRecord> all = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      all.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
