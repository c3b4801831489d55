package io.bedrockotel.smoke.pipeline;

import io.bedrockotel.examples.otlpreceiver.OtlpReceiver;
import io.bedrockotel.examples.pipeline.aws.AwsAccount;
import io.bedrockotel.examples.pipeline.aws.AwsStandIn;
import io.bedrockotel.examples.pipeline.newrelic.NewRelicStandIn;
import io.bedrockotel.examples.pipeline.report.BackendsReport;
import java.util.HashMap;
import java.util.Map;

/** All stand-ins behind one collector: New Relic, AWS, and any other backend. */
final class Backends implements AutoCloseable {
  static final String LICENSE = "license-of-the-tests";
  static final AwsAccount ACCOUNT =
      new AwsAccount("eu-west-1", "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

  private final NewRelicStandIn newRelic = NewRelicStandIn.start(LICENSE);
  private final AwsStandIn aws = AwsStandIn.start(ACCOUNT);
  private final OtlpReceiver any = OtlpReceiver.start();

  /** The addresses of the stand-ins, as the configurations take them. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("NEW_RELIC_OTLP_ENDPOINT", newRelic.endpoint().toString());
    settings.put("OTLP_ENDPOINT", any.endpoint().toString());
    settings.put("AWS_XRAY_ENDPOINT", aws.endpoint().toString());
    settings.put("AWS_LOGS_ENDPOINT", aws.endpoint().toString());
    settings.put("AWS_LOCAL_MODE", "true");
    settings.put("AWS_OTLP_TRACES_ENDPOINT", aws.endpoint() + "/v1/traces");
    settings.put("AWS_OTLP_METRICS_ENDPOINT", aws.endpoint() + "/v1/metrics");
    settings.put("AWS_OTLP_LOGS_ENDPOINT", aws.endpoint() + "/v1/logs");
    return settings;
  }

  NewRelicStandIn newRelic() {
    return newRelic;
  }

  AwsStandIn aws() {
    return aws;
  }

  OtlpReceiver any() {
    return any;
  }

  BackendsReport report() {
    return BackendsReport.of(any.metrics(), newRelic, aws);
  }

  @Override
  public void close() {
    any.close();
    aws.close();
    newRelic.close();
  }
}
