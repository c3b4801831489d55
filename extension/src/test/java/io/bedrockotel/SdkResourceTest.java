package io.bedrockotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SdkResourceTest {
  @Test
  void configuredResourceIsFound() {
    AutoConfiguredOpenTelemetrySdk sdk =
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(
                () ->
                    Map.of(
                        "otel.service.name", "shop",
                        "otel.traces.exporter", "none",
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none"))
            .build();
    try {
      assertThat(SdkResource.attributes(sdk).get(AttributeKey.stringKey("service.name")))
          .isEqualTo("shop");
    } finally {
      sdk.getOpenTelemetrySdk().close();
    }
  }
}
