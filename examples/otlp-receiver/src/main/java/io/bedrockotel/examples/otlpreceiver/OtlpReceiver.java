package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A running OTLP/HTTP receiver that keeps all that it gets in memory. */
public final class OtlpReceiver implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final SignalStore<ExportTraceServiceRequest> traces;
  private final SignalStore<ExportMetricsServiceRequest> metrics;
  private final SignalStore<ExportLogsServiceRequest> logs;
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);

  private OtlpReceiver(Fault fault) {
    FaultSeed seed = new FaultSeed(fault);
    traces = new SignalStore<>(ExportTraceServiceRequest.getDefaultInstance(), seed::onTraces);
    metrics = new SignalStore<>(ExportMetricsServiceRequest.getDefaultInstance(), seed::onMetrics);
    logs =
        new SignalStore<>(ExportLogsServiceRequest.getDefaultInstance(), UnaryOperator.identity());
  }

  /** Starts a receiver on a free port of 127.0.0.1. */
  public static OtlpReceiver start() {
    try {
      return start(LOOPBACK, 0, Fault.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OtlpReceiver start(String host, int port, Fault fault) throws IOException {
    OtlpReceiver receiver = new OtlpReceiver(fault);
    receiver.listen(host, port);
    return receiver;
  }

  private void listen(String host, int port) throws IOException {
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new OtlpHandler(Map.of("traces", traces, "metrics", metrics, "logs", logs)));
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw e instanceof IOException unavailable
          ? unavailable
          : new IOException("The receiver did not start", e);
    }
  }

  /** The base address for {@code OTEL_EXPORTER_OTLP_ENDPOINT}. */
  public URI endpoint() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
  }

  /** All spans received so far. */
  public List<ReceivedSpan> spans() {
    return ReceivedSpan.listOf(traces.merged());
  }

  /** All metrics received so far: one item for each metric of each export. */
  public List<ReceivedMetric> metrics() {
    return ReceivedMetric.listOf(metrics.merged());
  }

  /** All log records received so far. */
  public List<ReceivedLog> logs() {
    return ReceivedLog.listOf(logs.merged());
  }

  /** Forgets everything received so far. */
  public void clear() {
    traces.clear();
    metrics.clear();
    logs.clear();
  }

  void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The receiver did not stop", e);
    }
  }
}
