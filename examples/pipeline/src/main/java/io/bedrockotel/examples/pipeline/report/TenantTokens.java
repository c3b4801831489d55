package io.bedrockotel.examples.pipeline.report;

import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.pipeline.aws.EmfRecord;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The tokens that one place has counted, by tenant. */
public final class TenantTokens {
  private static final String METRIC = "gen_ai.client.token.usage";
  private static final String TENANT = "tenant_id";
  private static final String NO_TENANT = "-";

  private final SortedMap<String, Long> tokens = new TreeMap<>();

  private TenantTokens() {}

  /** Of OTLP metrics, all exports added up; they must be delta. */
  public static TenantTokens ofMetrics(List<ReceivedMetric> metrics) {
    TenantTokens tokens = new TenantTokens();
    metrics.stream()
        .map(ReceivedMetric::metric)
        .filter(metric -> metric.getName().equals(METRIC))
        .flatMap(metric -> metric.getHistogram().getDataPointsList().stream())
        .forEach(tokens::add);
    return tokens;
  }

  /** Of embedded metrics. */
  public static TenantTokens ofEmf(List<EmfRecord> records) {
    TenantTokens tokens = new TenantTokens();
    for (EmfRecord each : records) {
      each.metrics().stream()
          .filter(metric -> metric.name().equals(METRIC))
          .forEach(
              metric ->
                  tokens.add(each.dimensions().get(TENANT), Math.round(metric.value().sum())));
    }
    return tokens;
  }

  private void add(HistogramDataPoint point) {
    add(AttributeValues.of(point.getAttributesList()).get(TENANT), Math.round(point.getSum()));
  }

  private void add(@Nullable Object tenant, long count) {
    tokens.merge(tenant == null ? NO_TENANT : tenant.toString(), count, Long::sum);
  }

  /** What was counted for a tenant. */
  public long of(String tenant) {
    return tokens.getOrDefault(tenant, 0L);
  }

  /** What was counted for all of them. */
  public long total() {
    return tokens.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The tenants, and the group of the calls without one. */
  public SortedMap<String, Long> byTenant() {
    return Collections.unmodifiableSortedMap(tokens);
  }

  /** How far another place is from this one, each tenant's difference counted. */
  public long distanceTo(TenantTokens other) {
    SortedMap<String, Long> all = new TreeMap<>(other.tokens);
    all.putAll(tokens);
    return all.keySet().stream().mapToLong(each -> Math.abs(of(each) - other.of(each))).sum();
  }
}
