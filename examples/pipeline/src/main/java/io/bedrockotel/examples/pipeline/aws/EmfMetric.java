package io.bedrockotel.examples.pipeline.aws;

/**
 * One metric of an embedded-metric record.
 *
 * @param unit CloudWatch's, {@code None} when the record names none
 */
public record EmfMetric(String name, String unit, EmfStatistics value) {}
