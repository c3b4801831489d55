package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How a JVM is told what is attached to it, and where its telemetry goes. */
record AgentOptions(Layout layout, URI otlp) {

  List<String> of(Variant variant) {
    List<String> options = new ArrayList<>();
    if (variant.hasAgent()) {
      options.add("-javaagent:" + layout.agent());
      options.add("-Dotel.service.name=benchmark");
      options.add("-Dotel.exporter.otlp.endpoint=" + otlp);
      options.add("-Dotel.bsp.schedule.delay=100");
      options.add("-Dotel.blrp.schedule.delay=100");
    }
    if (variant == Variant.MODULE_OFF) {
      options.add("-Dotel.instrumentation.aws-sdk-2.2-bedrock-runtime.enabled=false");
    }
    if (variant == Variant.OURS) {
      options.add("-Dotel.javaagent.extensions=" + layout.extension());
    }
    return options;
  }
}
