package io.bedrockotel.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import jdk.jfr.Recording;

/** Records where the objects of some calls are allocated. */
final class ProfileTask implements Task {

  private static final int LARGEST_SHIFT = 2_048;

  private final Console console;
  private final Path directory;
  private final Random random = new Random(1);

  ProfileTask(Console console, Path directory) {
    this.console = console;
    this.directory = directory;
  }

  @Override
  public int run(Step step) throws IOException {
    try (Caller caller = Caller.of(step.scenario())) {
      int calls = Task.probe(console, step.scenario(), caller);
      calls += Task.repeat(caller, step.size() / 10);
      record(step, caller);
      console.figure("profiled_calls/" + step.scenario(), step.size());
      return calls + step.size();
    }
  }

  private void record(Step step, Caller caller) throws IOException {
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ObjectAllocationInNewTLAB").withStackTrace();
      recording.enable("jdk.ObjectAllocationOutsideTLAB").withStackTrace();
      recording.start();
      for (int i = 0; i < step.size(); i++) {
        shiftSamples();
        caller.call();
      }
      recording.stop();
      recording.dump(directory.resolve(step.scenario() + ".jfr"));
    }
  }

  /** Else the same few objects of each call would meet the end of an allocation buffer. */
  private void shiftSamples() {
    for (int i = random.nextInt(LARGEST_SHIFT); i > 0; i--) {
      byte[] unused = new byte[1];
    }
  }
}
