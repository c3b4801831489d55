package io.bedrockotel.smoke.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The commands of every group by their names. */
final class Commands {
  private static final Map<String, Command> COMMANDS =
      union(
          List.of(
              ConverseCommands.commands(),
              ClientCommands.commands(),
              ContinuationCommands.commands(),
              LoaderCommands.commands(),
              StreamCommands.commands(),
              ThreadCommands.commands()));

  private Commands() {}

  private static Map<String, Command> union(List<Map<String, Command>> groups) {
    Map<String, Command> union = new TreeMap<>();
    groups.forEach(union::putAll);
    return union;
  }

  static Command named(String name) {
    Command command = COMMANDS.get(name);
    if (command == null) {
      throw new IllegalArgumentException("No command " + name);
    }
    return command;
  }
}
