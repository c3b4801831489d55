package io.bedrockotel.smoke.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "receive newrelic",
        "receive redaction newrelic",
        "receive aws",
        "receive redaction aws",
        "receive aws-otlp",
        "receive redaction aws-otlp",
        "receive any-otlp",
        "receive redaction any-otlp",
        "receive newrelic aws any-otlp",
        "receive redaction newrelic aws any-otlp",
        "receive gateway",
        "receive redaction gateway",
        "receive sampling newrelic",
        "receive sampling aws",
        "receive sampling aws-otlp",
        "receive sampling any-otlp"
      })
  void combinationIsValid(String files) throws Exception {
    assertThat(CollectorProcess.validate(PipelineCollectors.plan(work, Map.of(), files.split(" "))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "us,https://otlp.nr-data.net",
    "'',https://otlp.nr-data.net",
    "eu,https://otlp.eu01.nr-data.net",
    "jp,https://otlp.jp.nr-data.net",
    "gov,https://gov-otlp.nr-data.net"
  })
  void newRelicHasFourRegions(String region, String host) throws Exception {
    Map<String, String> settings = Map.of("NEW_RELIC_REGION", region);

    assertThat(
            CollectorProcess.validate(
                PipelineCollectors.plan(work, settings, "receive", "newrelic")))
        .isEmpty();
    JsonNode file =
        new YAMLMapper().readTree(PipelineCollectors.directory().resolve("newrelic.yaml").toFile());
    JsonNode exporters = file.path("exporters");
    JsonNode exporter = exporters.path("otlp_http/newrelic-" + region);
    JsonNode merged = exporter.has("endpoint") ? exporter : exporters.path("otlp_http/newrelic-us");
    assertThat(merged.path("endpoint").asText())
        .isEqualTo("${env:NEW_RELIC_OTLP_ENDPOINT:-" + host + "}");
  }

  @Test
  void keyOfDigitsIsText() throws Exception {
    Map<String, String> settings = Map.of("NEW_RELIC_LICENSE_KEY", "0123456789");

    assertThat(
            CollectorProcess.validate(
                PipelineCollectors.plan(work, settings, "receive", "newrelic")))
        .isEmpty();
  }

  @Test
  void unknownRegionIsNamed() throws Exception {
    Map<String, String> settings = Map.of("NEW_RELIC_REGION", "mars");

    assertThat(
            CollectorProcess.validate(
                PipelineCollectors.plan(work, settings, "receive", "newrelic")))
        .contains("otlp_http/newrelic-mars", "is not configured");
  }
}
