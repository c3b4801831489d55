package io.bedrockotel.examples.pipeline.newrelic;

import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import io.opentelemetry.proto.metrics.v1.SummaryDataPoint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * New Relic's limits on metrics. It wants delta temporality of what only grows, and gets it from
 * these pipelines; a sum that also falls must be cumulative.
 *
 * @see <a
 *     href="https://docs.newrelic.com/docs/opentelemetry/best-practices/opentelemetry-best-practices-metrics/">
 *     metrics</a>
 */
final class MetricLimits {

  private MetricLimits() {}

  static Optional<String> violation(Metric metric) {
    return Stream.concat(
            temporality(metric).stream(),
            points(metric)
                .map(AttributeValues::of)
                .flatMap(attributes -> AttributeLimits.violation(attributes).stream()))
        .findFirst();
  }

  private static Optional<String> temporality(Metric metric) {
    return switch (metric.getDataCase()) {
      case SUM -> ofSum(metric.getSum());
      case HISTOGRAM -> ofHistogram(metric.getHistogram().getAggregationTemporality());
      case EXPONENTIAL_HISTOGRAM ->
          ofHistogram(metric.getExponentialHistogram().getAggregationTemporality());
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofSum(Sum sum) {
    boolean delta = isDelta(sum.getAggregationTemporality());
    if (sum.getIsMonotonic() && !delta) {
      return Optional.of("a sum that only grows must have delta temporality");
    }
    return !sum.getIsMonotonic() && delta
        ? Optional.of("a sum that also falls must have cumulative temporality")
        : Optional.empty();
  }

  private static Optional<String> ofHistogram(AggregationTemporality temporality) {
    return isDelta(temporality)
        ? Optional.empty()
        : Optional.of("a histogram must have delta temporality");
  }

  private static boolean isDelta(AggregationTemporality temporality) {
    return temporality == AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA;
  }

  private static Stream<List<KeyValue>> points(Metric metric) {
    return switch (metric.getDataCase()) {
      case GAUGE ->
          metric.getGauge().getDataPointsList().stream().map(NumberDataPoint::getAttributesList);
      case SUM ->
          metric.getSum().getDataPointsList().stream().map(NumberDataPoint::getAttributesList);
      case HISTOGRAM ->
          metric.getHistogram().getDataPointsList().stream()
              .map(HistogramDataPoint::getAttributesList);
      case EXPONENTIAL_HISTOGRAM ->
          metric.getExponentialHistogram().getDataPointsList().stream()
              .map(ExponentialHistogramDataPoint::getAttributesList);
      case SUMMARY ->
          metric.getSummary().getDataPointsList().stream().map(SummaryDataPoint::getAttributesList);
      case DATA_NOT_SET -> Stream.empty();
    };
  }
}
