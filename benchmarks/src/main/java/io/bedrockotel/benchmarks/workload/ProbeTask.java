package io.bedrockotel.benchmarks.workload;

/** Makes calls for what they send. */
final class ProbeTask implements Task {

  private final Console console;

  ProbeTask(Console console) {
    this.console = console;
  }

  @Override
  public int run(Step step) {
    console.sayAndWait("ready");
    try (Caller caller = Caller.of(step.scenario())) {
      int calls = Task.repeat(caller, step.size());
      // An asynchronous call's telemetry comes behind its answer, and a JVM that ends takes none.
      console.sayAndWait("sent " + calls);
      return calls;
    }
  }
}
