package io.bedrockotel.smoke.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Converse on clients with interceptors of the application. */
final class HookCommands {
  /** Names of the hooks in the order in which a call meets them. */
  private static final List<String> HOOKS =
      List.of(
          "beforeExecution",
          "modifyRequest",
          "beforeMarshalling",
          "afterMarshalling",
          "modifyHttpRequest",
          "modifyHttpContent",
          "modifyAsyncHttpContent",
          "beforeTransmission",
          "afterTransmission",
          "modifyHttpResponse",
          "modifyAsyncHttpResponseContent",
          "modifyHttpResponseContent",
          "beforeUnmarshalling",
          "afterUnmarshalling",
          "modifyResponse",
          "afterExecution",
          "modifyException",
          "onExecutionFailure");

  private HookCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    put(
        commands,
        "hooks",
        seen -> List.of(new HookRecorder("A", seen), new HookRecorder("B", seen)));
    for (String hook : HOOKS) {
      put(commands, "hook-throws-" + hook, seen -> throwing(seen, hook, false));
      put(commands, "hook-fails-" + hook, seen -> throwing(seen, hook, true));
    }
    HookReplacements.all()
        .forEach((name, replacing) -> put(commands, "hook-replaces-" + name, replacing));
    return commands;
  }

  /** Interceptors that write down what they see. */
  interface Interceptors {
    List<ExecutionInterceptor> of(Seen seen);
  }

  private static void put(Map<String, Command> commands, String name, Interceptors interceptors) {
    commands.put(name + "-sync", (clients, model) -> sync(clients, model, interceptors));
    commands.put(name + "-async", (clients, model) -> async(clients, model, interceptors));
  }

  private static List<ExecutionInterceptor> throwing(Seen seen, String where, boolean error) {
    ExecutionInterceptor interceptor =
        new HookRecorder("A", seen) {
          @Override
          void react(String hook) {
            if (hook.equals(where) && error) {
              throw new AssertionError("the application's own");
            }
            if (hook.equals(where)) {
              throw new IllegalStateException("the application's own");
            }
          }
        };
    return List.of(interceptor);
  }

  private static String sync(Clients clients, String model, Interceptors interceptors) {
    Seen seen = new Seen();
    try (BedrockRuntimeClient client =
        clients.syncBuilder(configuration -> add(configuration, interceptors.of(seen))).build()) {
      Calls.sync(seen, client, ConverseCommands.request(model));
    }
    return seen.toString();
  }

  private static String async(Clients clients, String model, Interceptors interceptors) {
    Seen seen = new Seen();
    Seen hooks = new Seen();
    try (BedrockRuntimeAsyncClient client =
        clients.asyncBuilder(configuration -> add(configuration, interceptors.of(hooks))).build()) {
      Calls.async(seen, client, ConverseCommands.request(model));
      hooks.awaitLine(line -> line.matches("A\\.(afterExecution|onExecutionFailure) .*"));
    }
    return hooks + "\n" + seen;
  }

  private static void add(
      ClientOverrideConfiguration.Builder configuration, List<ExecutionInterceptor> interceptors) {
    interceptors.forEach(configuration::addExecutionInterceptor);
  }
}
