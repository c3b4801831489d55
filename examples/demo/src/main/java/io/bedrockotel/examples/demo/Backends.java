package io.bedrockotel.examples.demo;

import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.Refusal;
import io.bedrockotel.examples.pipeline.aws.AwsAccount;
import io.bedrockotel.examples.pipeline.aws.AwsStandIn;
import io.bedrockotel.examples.pipeline.collector.CollectorPlan;
import io.bedrockotel.examples.pipeline.collector.CollectorProcess;
import io.bedrockotel.examples.pipeline.newrelic.NewRelicStandIn;
import io.bedrockotel.examples.pipeline.report.BackendsReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real collector, with stand-ins of New Relic and AWS and the demo's own receiver behind it. */
final class Backends implements AutoCloseable {
  /** The log group of events, unless it is set. */
  private static final String EVENTS = "/bedrock/events";

  private static final String LICENSE = "demo-license-key";
  private static final AwsAccount ACCOUNT =
      new AwsAccount("us-east-1", "AKIDDEMO", "demo-secret-access-key");

  private final NewRelicStandIn newRelic;
  private final AwsStandIn aws;
  private final CollectorProcess collector;

  private Backends(NewRelicStandIn newRelic, AwsStandIn aws, CollectorProcess collector) {
    this.newRelic = newRelic;
    this.aws = aws;
    this.collector = collector;
  }

  /**
   * Starts the stand-ins, and the collector in front of them.
   *
   * @param receiver what also gets everything, as the agent sends it
   */
  static Backends start(Layout layout, Path binary, URI receiver)
      throws IOException, InterruptedException {
    NewRelicStandIn newRelic = NewRelicStandIn.start(LICENSE);
    AwsStandIn aws = AwsStandIn.start(ACCOUNT);
    try {
      List<Path> files =
          Stream.of("receive", "newrelic", "aws", "any-otlp").map(layout::collectorConfig).toList();
      CollectorPlan plan =
          new CollectorPlan(binary, files, settings(newRelic, aws, receiver), layout.work());
      return new Backends(newRelic, aws, CollectorProcess.start(plan));
    } catch (IOException e) {
      aws.close();
      newRelic.close();
      throw e;
    }
  }

  private static Map<String, String> settings(
      NewRelicStandIn newRelic, AwsStandIn aws, URI receiver) {
    return Map.of(
        "NEW_RELIC_LICENSE_KEY", LICENSE,
        "NEW_RELIC_OTLP_ENDPOINT", newRelic.endpoint().toString(),
        "OTLP_ENDPOINT", receiver.toString(),
        "AWS_XRAY_ENDPOINT", aws.endpoint().toString(),
        "AWS_LOGS_ENDPOINT", aws.endpoint().toString(),
        "AWS_LOCAL_MODE", "true",
        "AWS_REGION", ACCOUNT.region(),
        "AWS_ACCESS_KEY_ID", ACCOUNT.accessKeyId(),
        "AWS_SECRET_ACCESS_KEY", ACCOUNT.secretAccessKey(),
        "AWS_EC2_METADATA_DISABLED", "true");
  }

  /** Where the agents send to. */
  URI otlp() {
    return collector.otlpHttp();
  }

  BackendsReport report(List<ReceivedMetric> exported) {
    return BackendsReport.of(exported, newRelic, aws);
  }

  /** What the stand-ins took, and what they refused. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("What the backends received through the collector");
    lines.add(
        "  New Relic   spans "
            + newRelic.spans().size()
            + ", metrics "
            + newRelic.metrics().size()
            + ", events "
            + newRelic.events().size());
    lines.add("  X-Ray       segments " + aws.segments().size());
    lines.add(
        "  CloudWatch  embedded metric records "
            + aws.emf().size()
            + ", log events "
            + aws.logEvents().stream().filter(each -> each.group().equals(EVENTS)).count());
    refusals().forEach(refusal -> lines.add("  refused: " + refusal.what() + ": " + refusal.why()));
    return lines;
  }

  List<Refusal> refusals() {
    return Stream.concat(newRelic.refusals().stream(), aws.refusals().stream()).toList();
  }

  /** Whether every backend has what the collector has taken, and the receiver has all of it. */
  boolean haveAll(List<ReceivedSpan> spans, List<ReceivedMetric> exported)
      throws IOException, InterruptedException {
    return collector.counted("otelcol_receiver_accepted_spans", "receiver=\"otlp\"") == spans.size()
        && newRelic.spans().size() == spans.size()
        && aws.segments().size() == spans.size()
        && report(exported).agrees();
  }

  @Override
  public void close() {
    collector.close();
    aws.close();
    newRelic.close();
  }
}
