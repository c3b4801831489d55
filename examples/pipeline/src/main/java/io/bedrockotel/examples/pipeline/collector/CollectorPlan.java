package io.bedrockotel.examples.pipeline.collector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a collector is to run.
 *
 * @param binary its executable
 * @param configurations the files that it is started with, in their order
 * @param environment the settings that the files take, beside the addresses that it listens on
 * @param work where its queue and its log lie; it must exist
 */
public record CollectorPlan(
    Path binary, List<Path> configurations, Map<String, String> environment, Path work) {

  List<String> command(String... first) {
    List<String> command = new ArrayList<>();
    command.add(binary.toString());
    command.addAll(List.of(first));
    for (Path configuration : configurations) {
      command.add("--config");
      command.add(configuration.toString());
    }
    return command;
  }
}
