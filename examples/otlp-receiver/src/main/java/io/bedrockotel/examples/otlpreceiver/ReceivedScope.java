package io.bedrockotel.examples.otlpreceiver;

import io.opentelemetry.proto.common.v1.InstrumentationScope;

/** The instrumentation scope that a received item came from; absent parts are empty. */
public record ReceivedScope(String name, String version, String schemaUrl) {

  static ReceivedScope of(InstrumentationScope scope, String schemaUrl) {
    return new ReceivedScope(scope.getName(), scope.getVersion(), schemaUrl);
  }
}
