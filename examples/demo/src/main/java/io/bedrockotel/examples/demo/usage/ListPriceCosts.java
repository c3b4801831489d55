package io.bedrockotel.examples.demo.usage;

import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the calls cost by list price, as the extension's counter says: an estimate, in dollars. */
public final class ListPriceCosts {

  /** Prices have six decimal places for a million tokens; what is finer comes of the doubles. */
  private static final int DECIMAL_PLACES = 12;

  private final List<NumberDataPoint> points;

  private ListPriceCosts(List<NumberDataPoint> points) {
    this.points = points;
  }

  /** The costs that these metrics report. */
  public static ListPriceCosts of(List<ReceivedMetric> metrics) {
    return new ListPriceCosts(
        metrics.stream()
            .map(ReceivedMetric::metric)
            .filter(metric -> metric.getName().equals("aws.bedrock.client.cost"))
            .flatMap(metric -> deltas(metric.getSum()).stream())
            .toList());
  }

  private static List<NumberDataPoint> deltas(Sum sum) {
    if (sum.getAggregationTemporality()
        == AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE) {
      throw new IllegalArgumentException(
          "the cost metric came cumulative; it can only be added up as delta");
    }
    return sum.getDataPointsList();
  }

  /** The sums by the values of a metadata key; a group without a priced call is not in it. */
  public Map<String, BigDecimal> by(String key) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (NumberDataPoint point : points) {
      Object value = AttributeValues.of(point.getAttributesList()).get(key);
      String group = value == null ? Ledger.NO_TENANT : value.toString();
      sums.merge(group, dollars(point.getAsDouble()), BigDecimal::add);
    }
    return sums;
  }

  private static BigDecimal dollars(double sum) {
    return BigDecimal.valueOf(sum).setScale(DECIMAL_PLACES, RoundingMode.HALF_UP);
  }
}
