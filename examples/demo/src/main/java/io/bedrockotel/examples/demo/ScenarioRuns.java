package io.bedrockotel.examples.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The running of the scenarios under the agent, a few at a time. */
final class ScenarioRuns {

  private final Children children;
  private final AttachedJvm jvm;
  private final Consumer<String> progress;

  ScenarioRuns(Children children, AttachedJvm jvm, Consumer<String> progress) {
    this.children = children;
    this.jvm = jvm;
    this.progress = progress;
  }

  void run(List<Scenario> scenarios, int atOnce) throws DemoFailure, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    try {
      ExecutorCompletionService<Scenario> runs = new ExecutorCompletionService<>(threads);
      scenarios.forEach(scenario -> runs.submit(() -> run(scenario)));
      for (int left = scenarios.size(); left > 0; left--) {
        runs.take().get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof DemoFailure failure
          ? failure
          : new DemoFailure("a scenario could not be run: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Scenario run(Scenario scenario) throws DemoFailure, InterruptedException {
    progress.accept("running " + scenario + " under the agent");
    if (scenario == Scenario.CUSTOMER_SERVICE) {
      serve(scenario);
    } else {
      start(scenario).awaitSuccess();
    }
    progress.accept(scenario + " has ended");
    return scenario;
  }

  private void serve(Scenario scenario) throws DemoFailure, InterruptedException {
    ChildProcess service = start(scenario, "--port", "0");
    new Gateway().ask(service.awaitAddress());
    service.stop();
  }

  private ChildProcess start(Scenario scenario, String... options) throws DemoFailure {
    return children.start(
        scenario.toString(), jvm.environment(scenario), jvm.arguments(scenario, options));
  }
}
