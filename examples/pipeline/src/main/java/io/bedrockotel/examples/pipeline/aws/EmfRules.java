package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * CloudWatch's rules for the members of an embedded-metric directive: those of the format, and
 * those that every metric has to keep.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html">
 *     dimensions</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html">
 *     names and units</a>
 */
final class EmfRules {

  private static final int MOST_METRICS = 100;
  private static final int MOST_DIMENSIONS = 30;
  private static final Pattern NAMESPACE = Pattern.compile("[^:].{0,254}");
  private static final Pattern METRIC_NAME = Pattern.compile(".{1,255}");
  private static final Pattern DIMENSION_NAME = Pattern.compile("(?!:)(?=.*[!-~])[ -~]{1,255}");
  private static final Pattern DIMENSION_VALUE = Pattern.compile("(?=.*[!-~])[ -~]{1,1024}");
  private static final Set<String> UNITS =
      Set.of(
          "Seconds",
          "Microseconds",
          "Milliseconds",
          "Bytes",
          "Kilobytes",
          "Megabytes",
          "Gigabytes",
          "Terabytes",
          "Bits",
          "Kilobits",
          "Megabits",
          "Gigabits",
          "Terabits",
          "Percent",
          "Count",
          "Bytes/Second",
          "Kilobytes/Second",
          "Megabytes/Second",
          "Gigabytes/Second",
          "Terabytes/Second",
          "Bits/Second",
          "Kilobits/Second",
          "Megabits/Second",
          "Gigabits/Second",
          "Terabits/Second",
          "Count/Second",
          "None");

  private EmfRules() {}

  static Optional<String> namespace(JsonNode namespace) {
    return text(namespace, NAMESPACE)
        ? Optional.empty()
        : Optional.of("the namespace is " + shown(namespace) + ", not 1 to 255 characters");
  }

  static Optional<String> dimensions(JsonNode sets, JsonNode record) {
    return sets.isArray()
        ? elements(sets).flatMap(set -> dimensionSet(set, record).stream()).findFirst()
        : Optional.of("Dimensions is no array");
  }

  private static Optional<String> dimensionSet(JsonNode set, JsonNode record) {
    if (!set.isArray() || set.size() > MOST_DIMENSIONS) {
      return Optional.of(
          "a dimension set has %d names, %d are allowed".formatted(set.size(), MOST_DIMENSIONS));
    }
    return elements(set).flatMap(name -> dimension(name, record).stream()).findFirst();
  }

  private static Optional<String> dimension(JsonNode name, JsonNode record) {
    if (!text(name, DIMENSION_NAME)) {
      return Optional.of(shown(name) + " is no name of a dimension");
    }
    JsonNode value = record.path(name.textValue());
    if (value.isMissingNode()) {
      return Optional.of("dimension " + name + " is not in the record");
    }
    return text(value, DIMENSION_VALUE)
        ? Optional.empty()
        : Optional.of(
            "dimension " + name + " must be a string of 1 to 1024 ASCII characters, is " + value);
  }

  static Optional<String> metrics(JsonNode definitions, JsonNode record) {
    if (!definitions.isArray() || definitions.size() > MOST_METRICS) {
      return Optional.of(
          "Metrics must be an array of at most %d, but has %d"
              .formatted(MOST_METRICS, definitions.size()));
    }
    return elements(definitions).flatMap(metric -> metric(metric, record).stream()).findFirst();
  }

  private static Optional<String> metric(JsonNode definition, JsonNode record) {
    JsonNode name = definition.path("Name");
    if (!text(name, METRIC_NAME)) {
      return Optional.of(shown(name) + " is no name of a metric");
    }
    String unit = definition.path("Unit").asText("None");
    if (!UNITS.contains(unit)) {
      return Optional.of("metric " + name + " has the unit '" + unit + "', which is none");
    }
    JsonNode value = record.path(name.textValue());
    if (value.isMissingNode()) {
      return Optional.of("metric " + name + " is not in the record");
    }
    return EmfStatistics.of(value).isPresent()
        ? Optional.empty()
        : Optional.of("metric " + name + " is no number, nor up to 100 of them");
  }

  private static boolean text(JsonNode value, Pattern form) {
    return value.isTextual() && form.matcher(value.textValue()).matches();
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.toString();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
