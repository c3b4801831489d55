package io.bedrockotel.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** docs/telemetry.md against the catalogue of keys and against what is really emitted. */
class TelemetryPageTest {
  private static final Page PAGE = Page.at("docs/telemetry.md");
  private static final Emitted EMITTED = Emitted.bySampleCalls();
  private static final String DETAILS = "gen_ai.client.inference.operation.details";
  private static final String EXCEPTION = "gen_ai.client.operation.exception";
  private static final String METADATA_PREFIX = "aws.bedrock.request_metadata.";
  private static final Map<AttributeType, String> TYPES =
      Map.of(
          AttributeType.STRING, "string",
          AttributeType.LONG, "int",
          AttributeType.DOUBLE, "double",
          AttributeType.BOOLEAN, "boolean",
          AttributeType.STRING_ARRAY, "string[]");

  @Test
  void everyKeyOfTheCatalogueStandsThereWithItsType() throws ReflectiveOperationException {
    assertThat(keysOn(PAGE)).isEqualTo(keysInTheCatalogue());
  }

  @Test
  void aWrongTypeIsSeen() throws ReflectiveOperationException {
    Page broken = PAGE.broken("| `aws.bedrock.latency` | double", "| `aws.bedrock.latency` | int");

    assertThat(keysOn(broken)).isNotEqualTo(keysInTheCatalogue());
  }

  @Test
  void spansCarryWhatStandsThere() {
    assertThat(PAGE.section("## Spans").column("attribute", "type"))
        .isEqualTo(withAnyKey(EMITTED.spanAttributes()));
  }

  @Test
  void metricsAreThoseThatStandThere() {
    assertThat(metricsOn(PAGE)).isEqualTo(emittedMetrics());
    assertThat(metricsOn(PAGE.broken("| `{stream}` |", "| `{streams}` |")))
        .isNotEqualTo(emittedMetrics());
  }

  @Test
  void metricsCarryWhatStandsThere() {
    assertThat(PAGE.section("### Attributes of metrics").column("attribute", "type"))
        .isEqualTo(EMITTED.metricAttributes());
  }

  @Test
  void cappedValuesNameTheirReason() {
    String counter = "aws.bedrock.extension.metrics.capped";
    Page reasons = PAGE.section("### Attributes of metrics");

    assertThat(EMITTED.reasons(counter))
        .hasSize(4)
        .allSatisfy(reason -> assertThat(reasons.text()).contains("`" + reason + "`"));
  }

  @Test
  void eventsAreThoseThatStandThere() {
    assertThat(EMITTED.events())
        .extracting(LogRecordData::getEventName)
        .containsExactlyInAnyOrder(EXCEPTION, DETAILS, DETAILS, DETAILS);
    assertThat(EMITTED.events())
        .allSatisfy(
            event ->
                assertThat(eventPage(event.getEventName()).text())
                    .contains("severity " + event.getSeverity()))
        .allSatisfy(event -> assertThat(event.toString()).doesNotContain("content of the request"));
  }

  @Test
  void exceptionEventsCarryWhatStandsThere() {
    assertThat(eventPage(EXCEPTION).column("attribute", "type"))
        .isEqualTo(EMITTED.eventAttributes(EXCEPTION));
  }

  @Test
  void detailsCarryWhatSpansCarryAndWhatStandsThere() {
    TreeSet<String> documented = PAGE.section("## Spans").column("attribute", "type");
    documented.addAll(eventPage(DETAILS).column("attribute", "type"));

    assertThat(documented).isEqualTo(withAnyKey(EMITTED.eventAttributes(DETAILS)));
  }

  private static Page eventPage(String event) {
    return PAGE.section("### `" + event + "`");
  }

  private static TreeSet<String> withAnyKey(TreeSet<String> names) {
    return names.stream()
        .map(name -> name.startsWith(METADATA_PREFIX) ? METADATA_PREFIX + "<key>" : name)
        .collect(toCollection(TreeSet::new));
  }

  private static TreeSet<String> keysOn(Page page) {
    return page.rows("attribute", "type").stream()
        .map(row -> Page.code(row.get("attribute")) + " " + row.get("type").replaceFirst(",.*", ""))
        .collect(toCollection(TreeSet::new));
  }

  private static TreeSet<String> keysInTheCatalogue() throws ReflectiveOperationException {
    TreeSet<String> keys = new TreeSet<>();
    keys.add(METADATA_PREFIX + "<key> string");
    for (Field field : Class.forName("io.bedrockotel.telemetry.Keys").getDeclaredFields()) {
      if (field.getType() == AttributeKey.class) {
        field.setAccessible(true);
        AttributeKey<?> key = (AttributeKey<?>) field.get(null);
        keys.add(key.getKey() + " " + TYPES.get(key.getType()));
      }
    }
    return keys;
  }

  private static TreeSet<String> metricsOn(Page page) {
    return page.rows("metric", "kind", "unit").stream()
        .map(row -> row.get("metric") + " " + row.get("kind") + " " + row.get("unit"))
        .map(Page::code)
        .collect(toCollection(TreeSet::new));
  }

  private static TreeSet<String> emittedMetrics() {
    return EMITTED.metrics().stream()
        .map(metric -> metric.getName() + " " + kind(metric.getType()) + " " + metric.getUnit())
        .collect(toCollection(TreeSet::new));
  }

  private static String kind(MetricDataType type) {
    return type == MetricDataType.HISTOGRAM ? "histogram" : "counter";
  }
}
