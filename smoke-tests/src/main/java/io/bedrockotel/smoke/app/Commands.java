package io.bedrockotel.smoke.app;

import java.util.Map;

/** The commands by their names. */
final class Commands {
  private static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("converse", ConverseCommands::plain),
          Map.entry("converse-options", ConverseCommands::options),
          Map.entry("converse-own-metadata", ConverseCommands::ownMetadata),
          Map.entry("converse-many-own-metadata", ConverseCommands::manyOwnMetadata),
          Map.entry("converse-empty-own-metadata", ConverseCommands::emptyOwnMetadata),
          Map.entry("converse-null-own-metadata", ConverseCommands::nullOwnMetadata),
          Map.entry("converse-client-plugin", ClientCommands::clientPlugin),
          Map.entry("converse-request-plugin", ClientCommands::requestPlugin),
          Map.entry("converse-copied-configuration", ClientCommands::copiedConfiguration),
          Map.entry("converse-endpoint-provider", ClientCommands::endpointProvider),
          Map.entry("contexts-of-a-plugin", ContinuationCommands::contextsOfAPlugin),
          Map.entry("stream-then-work", ContinuationCommands::streamThenWork),
          Map.entry("converse-interceptor", ConverseCommands::interceptor),
          Map.entry("converse-no-model", ConverseCommands::noModel),
          Map.entry("converse-async", ConverseCommands::async),
          Map.entry("converse-async-http1", ConverseCommands::asyncHttp1),
          Map.entry("converse-async-cancelled", ConverseCommands::asyncCancelled),
          Map.entry("converse-then-sqs", ContinuationCommands::converseThenSqs),
          Map.entry("contexts", ContinuationCommands::contexts),
          Map.entry("stream", StreamCommands::http2),
          Map.entry("stream-http1", StreamCommands::http1),
          Map.entry("stream-consumer", StreamCommands::consumer),
          Map.entry("stream-throwing-consumer", StreamCommands::throwingConsumer),
          Map.entry("stream-subscription-cancelled", StreamCommands::subscriptionCancelled),
          Map.entry("stream-future-cancelled", StreamCommands::futureCancelled),
          Map.entry("stream-null-handler", StreamCommands::nullHandler));

  private Commands() {}

  static Command named(String name) {
    Command command = COMMANDS.get(name);
    if (command == null) {
      throw new IllegalArgumentException("No command " + name);
    }
    return command;
  }
}
