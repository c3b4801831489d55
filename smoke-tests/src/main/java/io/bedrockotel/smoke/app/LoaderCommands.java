package io.bedrockotel.smoke.app;

import java.util.Map;

/** What an agent put into the application's class loader. */
final class LoaderCommands {
  private LoaderCommands() {}

  static Map<String, Command> commands() {
    return Map.of("helpers", LoaderCommands::helpers);
  }

  /** An agent that inlines advice injects its helpers; one that calls it keeps them apart. */
  static String helpers(Clients clients, String model) {
    try {
      Class.forName("io.bedrockotel.BedrockSingletons", false, clients.getClass().getClassLoader());
      return "injected";
    } catch (ClassNotFoundException e) {
      return "apart";
    }
  }
}
