package io.bedrockotel.smoke.pipeline;

import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.smoke.Attachment;

/** Agent and extension as a user of a collector attaches them. */
final class Attached {
  private Attached() {}

  static Attachment to(CollectorProcess collector) {
    return Attachment.extension()
        .with("events.enabled", "true")
        .withEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", collector.otlpHttp().toString())
        .withEnvironment("OTEL_BSP_MAX_QUEUE_SIZE", "10000")
        .withEnvironment("OTEL_BLRP_MAX_QUEUE_SIZE", "10000");
  }
}
