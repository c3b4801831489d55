package io.bedrockotel.examples.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.demo.text.JoinedRecord;
import io.bedrockotel.examples.demo.text.TraceTrees;
import io.bedrockotel.examples.demo.text.UsageTables;
import io.bedrockotel.examples.demo.text.Verdict;
import io.bedrockotel.examples.demo.usage.InvocationLogFiles;
import io.bedrockotel.examples.demo.usage.Place;
import io.bedrockotel.examples.demo.usage.Reconciliation;
import io.bedrockotel.examples.demo.usage.ServerTotals;
import io.bedrockotel.examples.demo.usage.TelemetryLedgers;
import io.bedrockotel.examples.otlpreceiver.ReceivedMetric;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.examples.pipeline.report.BackendsReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One pass of the demo: servers up, scenarios run, records gathered and compared. */
final class DemoRun {

  private static final Duration TO_ARRIVE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Layout layout;
  private final PrintWriter out;
  private final Readback readback = new Readback();

  DemoRun(Layout layout, PrintWriter out) {
    this.layout = layout;
    this.out = out;
  }

  /** Whether all places agree. */
  boolean run(DemoPlan plan) throws DemoFailure, InterruptedException {
    layout.check();
    try (Children children = Children.in(layout.work())) {
      layout.clearInvocationLogs();
      ChildProcess bedrock =
          children.start("local-bedrock", Map.of(), layout.localBedrockCommand());
      ChildProcess receiver =
          children.start("otlp-receiver", Map.of(), layout.otlpReceiverCommand(plan.fault()));
      say("local-bedrock at " + bedrock.awaitAddress());
      say("otlp-receiver at " + receiver.awaitAddress());
      return plan.collector() == null
          ? withoutCollector(plan, children, bedrock, receiver)
          : throughCollector(plan, children, bedrock, receiver);
    } catch (IOException | IllegalArgumentException e) {
      throw new DemoFailure("the records could not be read: " + e.getMessage(), e);
    }
  }

  private boolean withoutCollector(
      DemoPlan plan, Children children, ChildProcess bedrock, ChildProcess receiver)
      throws DemoFailure, InterruptedException, IOException {
    say("no collector: collector-config/build makes one, and the next demo goes through it");
    run(plan, children, bedrock, receiver.awaitAddress());
    return report(bedrock, receiver.awaitAddress());
  }

  private boolean throughCollector(
      DemoPlan plan, Children children, ChildProcess bedrock, ChildProcess receiver)
      throws DemoFailure, InterruptedException, IOException {
    try (Backends backends =
        Backends.start(layout, requireNonNull(plan.collector()), receiver.awaitAddress())) {
      say("collector at " + backends.otlp());
      run(plan, children, bedrock, backends.otlp());
      say("waiting until every backend has everything");
      awaitAll(backends, receiver.awaitAddress());
      boolean reconciled = report(bedrock, receiver.awaitAddress());
      BackendsReport arrived = backends.report(readback.metrics(receiver.awaitAddress()));
      backends.lines().forEach(out::println);
      out.println(arrived.line());
      out.flush();
      return reconciled && arrived.agrees() && backends.refusals().isEmpty();
    }
  }

  private void run(DemoPlan plan, Children children, ChildProcess bedrock, URI otlp)
      throws DemoFailure, InterruptedException {
    AttachedJvm jvm = new AttachedJvm(layout, bedrock.awaitAddress(), otlp);
    new ScenarioRuns(children, jvm, this::say).run(plan.scenarios(), plan.atOnce());
  }

  /** What has not come by the deadline shows as a difference. */
  private void awaitAll(Backends backends, URI receiver)
      throws DemoFailure, InterruptedException, IOException {
    Instant deadline = Instant.now().plus(TO_ARRIVE);
    while (!backends.haveAll(readback.spans(receiver), readback.metrics(receiver))
        && Instant.now().isBefore(deadline)) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  private boolean report(ChildProcess bedrock, URI receiver)
      throws DemoFailure, InterruptedException, IOException {
    say("reading spans, metrics, invocation logs and the server's own totals");
    byte[] totals = readback.totals(bedrock.awaitAddress());
    // Its last log file is written when it ends.
    bedrock.stop();
    List<ReceivedSpan> spans = readback.spans(receiver);
    List<ReceivedMetric> metrics = readback.metrics(receiver);
    List<JsonNode> log = InvocationLogFiles.read(layout.invocationLogs());
    Reconciliation reconciliation =
        new Reconciliation(
            Map.of(
                Place.SPAN, TelemetryLedgers.ofSpans(spans),
                Place.METRIC, TelemetryLedgers.ofMetrics(metrics),
                Place.LOG, InvocationLogFiles.ledger(log),
                Place.SERVER, ServerTotals.read(totals)));
    TraceTrees.lines(spans).forEach(out::println);
    UsageTables.lines(spans, metrics).forEach(out::println);
    JoinedRecord.lines(log, spans).forEach(out::println);
    out.println();
    Verdict.lines(reconciliation).forEach(out::println);
    out.flush();
    return reconciliation.agrees();
  }

  private void say(String step) {
    out.println("==> " + step);
    out.flush();
  }
}
