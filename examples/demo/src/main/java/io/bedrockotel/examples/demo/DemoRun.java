package io.bedrockotel.examples.demo;

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
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** One pass of the demo: servers up, scenarios run, records gathered and compared. */
final class DemoRun {

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
      AttachedJvm jvm = new AttachedJvm(layout, bedrock.awaitAddress(), receiver.awaitAddress());
      new ScenarioRuns(children, jvm, this::say).run(plan.scenarios(), plan.atOnce());
      return report(bedrock, receiver.awaitAddress());
    } catch (IOException | IllegalArgumentException e) {
      throw new DemoFailure("the records could not be read: " + e.getMessage(), e);
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
