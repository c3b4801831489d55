package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The values of one metric in one record, whether sent as a number, as many, or summed up. */
public record EmfStatistics(double max, double min, double count, double sum) {

  private static final int MOST_VALUES = 100;
  private static final List<String> MEMBERS = List.of("Max", "Min", "Count", "Sum");

  static Optional<EmfStatistics> of(JsonNode value) {
    if (value.isNumber()) {
      double only = value.doubleValue();
      return Optional.of(new EmfStatistics(only, only, 1, only));
    }
    return value.isArray() ? ofValues(value) : ofSummary(value);
  }

  private static Optional<EmfStatistics> ofValues(JsonNode values) {
    if (!isNumbers(values) || values.isEmpty()) {
      return Optional.empty();
    }
    DoubleSummaryStatistics all =
        StreamSupport.stream(values.spliterator(), false)
            .mapToDouble(JsonNode::doubleValue)
            .summaryStatistics();
    return Optional.of(new EmfStatistics(all.getMax(), all.getMin(), all.getCount(), all.getSum()));
  }

  private static Optional<EmfStatistics> ofSummary(JsonNode summary) {
    boolean whole =
        MEMBERS.stream().allMatch(member -> summary.path(member).isNumber())
            && isNumbers(summary.path("Values"))
            && isNumbers(summary.path("Counts"));
    return whole
        ? Optional.of(
            new EmfStatistics(
                summary.path("Max").doubleValue(),
                summary.path("Min").doubleValue(),
                summary.path("Count").doubleValue(),
                summary.path("Sum").doubleValue()))
        : Optional.empty();
  }

  private static boolean isNumbers(JsonNode values) {
    return values.size() <= MOST_VALUES
        && StreamSupport.stream(values.spliterator(), false).allMatch(JsonNode::isNumber);
  }
}
