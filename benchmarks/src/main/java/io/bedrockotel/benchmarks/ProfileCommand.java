package io.bedrockotel.benchmarks;

import io.bedrockotel.benchmarks.results.Variant;
import io.bedrockotel.benchmarks.workload.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A look at where agent and extension allocate. */
@Command(
    name = "profile",
    description = "Prints where agent and extension allocate, from a flight recording.")
final class ProfileCommand implements Callable<Integer> {

  private static final int LINES = 60;

  @Mixin private Setting setting = new Setting();
  @Mixin private Selection selection = new Selection();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    setting.run((layout, sink) -> profile(layout, sink));
    return 0;
  }

  private void profile(Layout layout, TelemetrySink sink)
      throws BenchmarkFailure, InterruptedException, IOException {
    ForkRunner runner = new ForkRunner(new AgentOptions(layout, sink.endpoint()), sink);
    Allocations allocations = new Allocations(runner, 1);
    PrintWriter out = spec.commandLine().getOut();
    for (Variant variant : selection.variants()) {
      for (Scenario scenario : selection.scenarios()) {
        out.println("\n" + scenario + ", " + variant.title());
        print(allocations.profile(variant, scenario, layout.recordings(variant)), out);
      }
    }
  }

  private static void print(AllocationProfile profile, PrintWriter out) {
    out.println(profile.summary());
    profile.callers().entrySet().stream()
        .limit(LINES)
        .forEach(caller -> out.printf("%,8d B  %s%n", caller.getValue(), caller.getKey()));
    out.println("The kinds of objects:");
    profile.sites().entrySet().stream()
        .limit(LINES)
        .forEach(
            site ->
                out.printf(
                    "%,8d B  %s, by %s, for %s%n",
                    site.getValue(),
                    site.getKey().type(),
                    site.getKey().allocatedIn(),
                    site.getKey().calledFrom()));
    out.flush();
  }
}
