package io.bedrockotel.smoke.app;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The commands of every group by their names. */
final class Commands {
  /**
   * Looked into one after the other, and not linked before, as method references would be: older
   * SDKs lack types that the later groups need.
   */
  private static final List<Supplier<Map<String, Command>>> GROUPS =
      List.of(
          () -> ConverseCommands.commands(),
          () -> ClientCommands.commands(),
          () -> ContinuationCommands.commands(),
          () -> LoaderCommands.commands(),
          () -> StreamCommands.commands(),
          () -> HandlerCommands.commands(),
          () -> BuiltHandlerCommands.commands(),
          () -> SubscriberCommands.commands(),
          () -> CancelCommands.commands(),
          () -> OperatorCommands.commands(),
          () -> StreamFutureCommands.commands(),
          () -> LimitCommands.commands(),
          () -> ChurnCommands.commands(),
          () -> ThreadCommands.commands(),
          () -> CallCommands.commands(),
          () -> HookCommands.commands(),
          () -> OverrideCommands.commands(),
          () -> PublisherCommands.commands(),
          () -> TimeoutCommands.commands(),
          () -> FutureCommands.commands(),
          () -> ClosingCommands.commands(),
          () -> EndpointCommands.commands(),
          () -> NestedCommands.commands(),
          () -> IdentityCommands.commands(),
          () -> InvokeModelCommands.commands(),
          () -> InvokeHookCommands.commands(),
          () -> ChunkCommands.commands(),
          () -> OtherOperationCommands.commands());

  private static final String LEFT_OPEN = "-left-open";

  private Commands() {}

  /**
   * A command.
   *
   * @param body that it sends, in base64, if it sends one that is given
   */
  static Command named(String name, String body) {
    Command sending = BodyCommands.commands(body).get(name);
    if (sending != null) {
      return sending;
    }
    if (name.endsWith(LEFT_OPEN)) {
      String open = name.substring(0, name.length() - LEFT_OPEN.length());
      return StreamCall.leftOpen(named(open, body));
    }
    for (Supplier<Map<String, Command>> group : GROUPS) {
      Command command = group.get().get(name);
      if (command != null) {
        return command;
      }
    }
    throw new IllegalArgumentException("No command " + name);
  }
}
