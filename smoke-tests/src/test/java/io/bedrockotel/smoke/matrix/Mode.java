package io.bedrockotel.smoke.matrix;

/** How the agent brings advice into the application, and under which names it works. */
enum Mode {
  INLINED(null, "injected"),
  INDY("otel.javaagent.experimental.indy", "apart"),
  V3_PREVIEW("otel.instrumentation.common.v3-preview", "apart");

  /** The property that switches it on, null for what agents do by themselves. */
  final String property;

  /** Where helper classes are, seen from the application. */
  final String helpers;

  Mode(String property, String helpers) {
    this.property = property;
    this.helpers = helpers;
  }
}
