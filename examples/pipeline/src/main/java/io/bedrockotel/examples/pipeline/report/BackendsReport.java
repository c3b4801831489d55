package io.bedrockotel.examples.pipeline.report;

import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.pipeline.aws.AwsStandIn;
import io.bedrockotel.examples.pipeline.newrelic.NewRelicStandIn;
import java.util.List;

/**
 * What the backends received of the calls of one run.
 *
 * @param newRelicSpans spans that New Relic took
 * @param newRelicEvents its custom events
 * @param xraySegments segments and subsegments that X-Ray took
 * @param emfRecords embedded metric records that CloudWatch took
 * @param agent tokens as the agent exported them
 * @param newRelic tokens by the metrics at New Relic
 * @param emf tokens by the metrics at CloudWatch
 */
public record BackendsReport(
    int newRelicSpans,
    int newRelicEvents,
    int xraySegments,
    int emfRecords,
    TenantTokens agent,
    TenantTokens newRelic,
    TenantTokens emf) {

  /** The report on what is there now. */
  public static BackendsReport of(
      List<ReceivedMetric> exported, NewRelicStandIn newRelic, AwsStandIn aws) {
    return new BackendsReport(
        newRelic.spans().size(),
        newRelic.events().size(),
        aws.segments().size(),
        aws.emf().size(),
        TenantTokens.ofMetrics(exported),
        TenantTokens.ofMetrics(newRelic.metrics()),
        TenantTokens.ofEmf(aws.emf()));
  }

  /** How many tokens the backends have too much or too little, each tenant's counted by itself. */
  public long difference() {
    return agent.distanceTo(newRelic) + agent.distanceTo(emf);
  }

  /** Whether there were calls, and each backend has what the agent exported. */
  public boolean agrees() {
    return agent.total() > 0 && difference() == 0;
  }

  /** The one line that says it. */
  public String line() {
    return String.format(
        "BACKENDS newrelic_spans=%d newrelic_events=%d xray_segments=%d emf_records=%d"
            + " tokens_agent=%d tokens_newrelic=%d tokens_emf=%d difference=%d",
        newRelicSpans,
        newRelicEvents,
        xraySegments,
        emfRecords,
        agent.total(),
        newRelic.total(),
        emf.total(),
        difference());
  }
}
