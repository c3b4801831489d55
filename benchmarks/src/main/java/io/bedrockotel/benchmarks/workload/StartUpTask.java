package io.bedrockotel.benchmarks.workload;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Measures how long the JVM takes to the first answer, and how much CPU. */
final class StartUpTask implements Task {

  private final Console console;

  StartUpTask(Console console) {
    this.console = console;
  }

  @Override
  public int run(Step step) {
    try (Caller caller = Caller.of(step.scenario())) {
      int calls = Task.repeat(caller, step.size());
      long answered = System.currentTimeMillis();
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      console.figure("startup_cpu", system.getProcessCpuTime() / 1e9);
      long started = ManagementFactory.getRuntimeMXBean().getStartTime();
      console.figure("startup_wall", (answered - started) / 1e3);
      console.sayAndWait("probed " + step.scenario().operation() + " " + calls);
      return calls;
    }
  }
}
