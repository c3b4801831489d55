package io.bedrockotel.smoke.pipeline;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import java.io.IOException;
import java.nio.file.Path;

/** A collector that sends to all stand-ins, as long as a test or a class of tests needs it. */
final class RunningPipeline implements AutoCloseable {
  private final Backends backends;
  private final CollectorProcess collector;

  private RunningPipeline(Backends backends, CollectorProcess collector) {
    this.backends = backends;
    this.collector = collector;
  }

  /** Starts stand-ins, and a collector with these files, in this order, without their ending. */
  static RunningPipeline start(Path work, String... files)
      throws IOException, InterruptedException {
    Backends backends = new Backends();
    try {
      return new RunningPipeline(
          backends, PipelineCollectors.start(work, backends.settings(), files));
    } catch (Throwable e) {
      backends.close();
      throw e;
    }
  }

  Backends backends() {
    return backends;
  }

  CollectorProcess collector() {
    return collector;
  }

  /** An exporter of its own, as an application has one. */
  OtlpClient client() {
    return new OtlpClient(collector.otlpHttp());
  }

  @Override
  public void close() {
    try (backends) {
      collector.close();
    }
  }
}
