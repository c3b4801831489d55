package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One directive of an embedded-metric record, and the record whose members it names.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 *     specification</a>
 */
final class EmfDirective {

  private final ObjectNode record;
  private final JsonNode directive;

  private EmfDirective(ObjectNode record, JsonNode directive) {
    this.record = record;
    this.directive = directive;
  }

  /** Whether a log event was an embedded-metric record before somebody cut it. */
  static boolean isBroken(LogEvent event) {
    return event.message().contains("\"_aws\"") && Json.parse(event.message()).isEmpty();
  }

  /** The directives of a log event; none when it is no embedded-metric record. */
  static List<EmfDirective> listOf(LogEvent event) {
    Optional<ObjectNode> record =
        Json.parse(event.message()).filter(message -> message.has("_aws"));
    if (record.isEmpty()) {
      return List.of();
    }
    JsonNode directives = record.get().path("_aws").path("CloudWatchMetrics");
    // A record without a directive that can be read has one fault all the same.
    return directives.isArray() && !directives.isEmpty()
        ? elements(directives).map(directive -> new EmfDirective(record.get(), directive)).toList()
        : List.of(new EmfDirective(record.get(), Json.object()));
  }

  /** The first rule that the directive breaks; empty when CloudWatch makes metrics of it. */
  Optional<String> violation() {
    if (!timestamp().isIntegralNumber()) {
      return Optional.of("_aws.Timestamp is no whole number");
    }
    return EmfRules.namespace(directive.path("Namespace"))
        .or(() -> EmfRules.dimensions(directive.path("Dimensions"), record))
        .or(() -> EmfRules.metrics(directive.path("Metrics"), record));
  }

  /** The directive as values, of one that breaks no rule. */
  EmfRecord record() {
    List<List<String>> sets =
        elements(directive.path("Dimensions"))
            .map(set -> elements(set).map(JsonNode::textValue).toList())
            .toList();
    Map<String, String> dimensions = new LinkedHashMap<>();
    sets.forEach(set -> set.forEach(name -> dimensions.put(name, record.path(name).textValue())));
    return new EmfRecord(
        directive.path("Namespace").textValue(),
        timestamp().longValue(),
        sets,
        dimensions,
        elements(directive.path("Metrics")).flatMap(this::metric).toList());
  }

  private Stream<EmfMetric> metric(JsonNode definition) {
    String name = definition.path("Name").textValue();
    String unit = definition.path("Unit").asText("None");
    return EmfStatistics.of(record.path(name))
        .map(value -> new EmfMetric(name, unit, value))
        .stream();
  }

  private JsonNode timestamp() {
    return record.path("_aws").path("Timestamp");
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
