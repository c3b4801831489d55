package io.bedrockotel.smoke;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.AttributeValues;
import io.bedrockotel.examples.otlpreceiver.OtlpReceiver;
import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The telemetry of one call, found by what only this call has: the model that it names, mostly. */
public final class Observed {
  private static final String MODEL = "gen_ai.request.model";

  private final OtlpReceiver receiver;
  private final Predicate<Map<String, Object>> own;

  public Observed(OtlpReceiver receiver, String model) {
    this(receiver, attributes -> model.equals(attributes.get(MODEL)));
  }

  /**
   * Of a call without a model.
   *
   * @param own tells its attributes from those of other calls
   */
  public Observed(OtlpReceiver receiver, Predicate<Map<String, Object>> own) {
    this.receiver = receiver;
    this.own = own;
  }

  /** Every span of the call, whoever made it. */
  public List<ReceivedSpan> spans() {
    return receiver.spans().stream().filter(span -> own.test(span.attributes())).toList();
  }

  /** The whole trace of the call. */
  public List<ReceivedSpan> trace() {
    return receiver.spans().stream()
        .filter(span -> span.span().getTraceId().equals(spans().get(0).span().getTraceId()))
        .toList();
  }

  public List<ReceivedLog> logs() {
    return receiver.logs().stream().filter(log -> own.test(log.attributes())).toList();
  }

  /** The same, once there is one. */
  List<ReceivedLog> awaitLogs() {
    return await().atMost(Stage.DEADLINE).until(this::logs, logs -> !logs.isEmpty());
  }

  /** The sums of a metric's points by their attributes, over all exports. */
  public Map<Map<String, Object>, Double> sums(String metric) {
    Map<Map<String, Object>, Double> sums = new HashMap<>();
    metrics(metric).forEach(each -> addSums(each, sums));
    return sums;
  }

  /** How often a histogram was recorded, by the attributes of its points. */
  public Map<Map<String, Object>, Long> counts(String metric) {
    Map<Map<String, Object>, Long> counts = new HashMap<>();
    metrics(metric).stream()
        .flatMap(each -> each.getHistogram().getDataPointsList().stream())
        .filter(point -> isOurs(attributes(point)))
        .forEach(point -> counts.merge(attributes(point), point.getCount(), Long::sum));
    return counts;
  }

  /** The traces that a metric's points name as examples of what they count. */
  Set<ByteString> exemplarTraces(String metric) {
    Set<ByteString> traces = new HashSet<>();
    for (Metric each : metrics(metric)) {
      each.getHistogram().getDataPointsList().stream()
          .filter(point -> isOurs(attributes(point)))
          .forEach(point -> point.getExemplarsList().forEach(e -> traces.add(e.getTraceId())));
      each.getSum().getDataPointsList().stream()
          .filter(point -> isOurs(AttributeValues.of(point.getAttributesList())))
          .forEach(point -> point.getExemplarsList().forEach(e -> traces.add(e.getTraceId())));
    }
    return traces;
  }

  private List<Metric> metrics(String name) {
    return receiver.metrics().stream()
        .map(received -> received.metric())
        .filter(metric -> metric.getName().equals(name))
        .toList();
  }

  private void addSums(Metric metric, Map<Map<String, Object>, Double> sums) {
    for (HistogramDataPoint point : metric.getHistogram().getDataPointsList()) {
      if (isOurs(attributes(point))) {
        sums.merge(attributes(point), point.getSum(), Double::sum);
      }
    }
    for (NumberDataPoint point : metric.getSum().getDataPointsList()) {
      Map<String, Object> attributes = AttributeValues.of(point.getAttributesList());
      if (isOurs(attributes)) {
        sums.merge(attributes, value(point), Double::sum);
      }
    }
  }

  private static double value(NumberDataPoint point) {
    return point.hasAsDouble() ? point.getAsDouble() : point.getAsInt();
  }

  private boolean isOurs(Map<String, Object> attributes) {
    return own.test(attributes);
  }

  private static Map<String, Object> attributes(HistogramDataPoint point) {
    return new TreeMap<>(AttributeValues.of(point.getAttributesList()));
  }
}
