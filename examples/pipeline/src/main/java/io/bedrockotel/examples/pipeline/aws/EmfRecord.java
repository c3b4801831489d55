package io.bedrockotel.examples.pipeline.aws;

import java.util.List;
import java.util.Map;

/**
 * What CloudWatch makes metrics of: one directive of an embedded-metric record.
 *
 * @param timestamp milliseconds since 1970
 * @param dimensionSets the sets of dimension names; each makes a metric of its own
 * @param dimensions the values of all dimensions that the sets name
 */
public record EmfRecord(
    String namespace,
    long timestamp,
    List<List<String>> dimensionSets,
    Map<String, String> dimensions,
    List<EmfMetric> metrics) {}
