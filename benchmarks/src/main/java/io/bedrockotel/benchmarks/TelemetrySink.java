package io.bedrockotel.benchmarks;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An OTLP/HTTP receiver that keeps names and counts, and little work for the machine. */
final class TelemetrySink implements AutoCloseable {

  /** One received span: its instrumentation scope, its name, and the keys of its attributes. */
  record Span(String scope, String name, List<String> attributes) {}

  /** Several times the delay with which the measured JVMs export. */
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Span> spans = new ArrayList<>();
  private final Map<String, Long> histogramCounts = new ConcurrentHashMap<>();
  private final AtomicInteger logRecords = new AtomicInteger();
  private volatile int metricSeries;
  private volatile boolean counting = true;
  private volatile long lastExport = System.nanoTime();

  private TelemetrySink(HttpServer server) {
    this.server = server;
  }

  static TelemetrySink start() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer takes 40 ms
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anyPort, 0);
    TelemetrySink sink = new TelemetrySink(server);
    server.setExecutor(sink.threads);
    server.createContext("/v1/traces", exchange -> sink.answer(exchange, sink::onTraces));
    server.createContext("/v1/metrics", exchange -> sink.answer(exchange, sink::onMetrics));
    server.createContext("/v1/logs", exchange -> sink.answer(exchange, sink::onLogs));
    server.start();
    return sink;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Keeps the spans of what comes, once nothing comes any more of what was. */
  void countSpans() throws InterruptedException {
    while (System.nanoTime() - lastExport < QUIET_NANOS) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    synchronized (spans) {
      spans.clear();
      logRecords.set(0);
      counting = true;
    }
  }

  /** Reads the spans that come no longer: that work would disturb what is measured. */
  void ignoreSpans() {
    counting = false;
  }

  List<Span> spans() {
    synchronized (spans) {
      return List.copyOf(spans);
    }
  }

  /** How many log records came since spans are counted. */
  int logRecords() {
    return logRecords.get();
  }

  /** How many series the metrics of the AWS SDK and of Bedrock had, as last exported. */
  int metricSeries() {
    return metricSeries;
  }

  void forgetMetrics() {
    metricSeries = 0;
    histogramCounts.clear();
  }

  /** How many values the histogram of that name has, as last exported. */
  long histogramCount(String name) {
    return histogramCounts.getOrDefault(name, 0L);
  }

  private interface BodyReader {
    void read(byte[] body) throws InvalidProtocolBufferException;
  }

  private void answer(HttpExchange exchange, BodyReader reader) throws IOException {
    try (exchange) {
      lastExport = System.nanoTime();
      reader.read(exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void onTraces(byte[] body) throws InvalidProtocolBufferException {
    if (!counting) {
      return;
    }
    List<Span> received =
        ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
            .flatMap(resource -> resource.getScopeSpansList().stream())
            .flatMap(
                scope ->
                    scope.getSpansList().stream()
                        .map(span -> span(scope.getScope().getName(), span)))
            .toList();
    synchronized (spans) {
      spans.addAll(received);
    }
  }

  private static Span span(String scope, io.opentelemetry.proto.trace.v1.Span span) {
    List<String> keys = span.getAttributesList().stream().map(KeyValue::getKey).sorted().toList();
    return new Span(scope, span.getName(), keys);
  }

  private void onMetrics(byte[] body) throws InvalidProtocolBufferException {
    List<Metric> metrics =
        ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().stream()
            .flatMap(resource -> resource.getScopeMetricsList().stream())
            .filter(scope -> TelemetryCheck.SCOPES.contains(scope.getScope().getName()))
            .flatMap(scope -> scope.getMetricsList().stream())
            .toList();
    metricSeries =
        metrics.stream()
            .mapToInt(
                metric ->
                    metric.getHistogram().getDataPointsCount()
                        + metric.getSum().getDataPointsCount())
            .sum();
    metrics.stream()
        .filter(Metric::hasHistogram)
        .forEach(metric -> histogramCounts.put(metric.getName(), count(metric)));
  }

  private void onLogs(byte[] body) throws InvalidProtocolBufferException {
    if (counting) {
      ExportLogsServiceRequest.parseFrom(body).getResourceLogsList().stream()
          .flatMap(resource -> resource.getScopeLogsList().stream())
          .forEach(scope -> logRecords.addAndGet(scope.getLogRecordsCount()));
    }
  }

  private static long count(Metric histogram) {
    return histogram.getHistogram().getDataPointsList().stream()
        .mapToLong(HistogramDataPoint::getCount)
        .sum();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
