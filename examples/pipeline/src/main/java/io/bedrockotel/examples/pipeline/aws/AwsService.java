package io.bedrockotel.examples.pipeline.aws;

/**
 * An endpoint of AWS as a signature sees it: the service's name in the scope, and the status that
 * answers a request which is not signed well.
 */
enum AwsService {
  XRAY("xray", 403),
  /** The JSON protocol of CloudWatch Logs says 400 where the others say 403. */
  LOGS("logs", 400),
  OTLP_TRACES("xray", 403),
  OTLP_LOGS("logs", 403),
  OTLP_METRICS("monitoring", 403);

  final String scope;
  final int denied;

  AwsService(String scope, int denied) {
    this.scope = scope;
    this.denied = denied;
  }
}
