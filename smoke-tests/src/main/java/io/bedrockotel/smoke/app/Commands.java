package io.bedrockotel.smoke.app;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The commands of every group by their names. */
final class Commands {
  /**
   * Looked into one after the other, and not linked before, as method references would be: older
   * SDKs lack types that the later groups need. Each is given the body to send, in base64.
   */
  private static final List<Function<String, Map<String, Command>>> GROUPS =
      List.of(
          body -> BodyCommands.commands(body),
          body -> ConverseCommands.commands(),
          body -> StreamCommands.commands(),
          body -> CountTokensCommands.commands(body),
          body -> SpeechCommands.commands(),
          body -> ClientCommands.commands(),
          body -> ContinuationCommands.commands(),
          body -> LoaderCommands.commands(),
          body -> HandlerCommands.commands(),
          body -> BuiltHandlerCommands.commands(),
          body -> SubscriberCommands.commands(),
          body -> CancelCommands.commands(),
          body -> OperatorCommands.commands(),
          body -> StreamFutureCommands.commands(),
          body -> LimitCommands.commands(),
          body -> ChurnCommands.commands(),
          body -> ThreadCommands.commands(),
          body -> CallCommands.commands(),
          body -> HookCommands.commands(),
          body -> OverrideCommands.commands(),
          body -> PublisherCommands.commands(),
          body -> TimeoutCommands.commands(),
          body -> FutureCommands.commands(),
          body -> ClosingCommands.commands(),
          body -> EndpointCommands.commands(),
          body -> NestedCommands.commands(),
          body -> IdentityCommands.commands(),
          body -> InvokeModelCommands.commands(),
          body -> InvokeHookCommands.commands(),
          body -> InvokeHeaderCommands.commands(),
          body -> ChunkCommands.commands(),
          body -> OtherOperationCommands.commands(),
          body -> BillingCommands.commands(),
          body -> ServedCommands.commands(body));

  private static final String LEFT_OPEN = "-left-open-after-";

  private Commands() {}

  /**
   * A command.
   *
   * @param body that it sends, in base64, if it sends one that is given
   */
  static Command named(String name, String body) {
    int leftOpen = name.indexOf(LEFT_OPEN);
    if (leftOpen > 0) {
      return StreamCall.leftOpen(
          named(name.substring(0, leftOpen), body), name.substring(leftOpen + LEFT_OPEN.length()));
    }
    for (Function<String, Map<String, Command>> group : GROUPS) {
      Command command = group.apply(body).get(name);
      if (command != null) {
        return command;
      }
    }
    throw new IllegalArgumentException("No command " + name);
  }
}
