package io.bedrockotel.examples.demo;

import java.nio.file.Path;
import java.util.List;

/** The processes that a demo started, found among all of the machine by its work directory. */
final class DemoProcesses {

  private DemoProcesses() {}

  static List<String> in(Path work) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(command -> command.contains("-XX:ErrorFile=" + work))
        .toList();
  }
}
