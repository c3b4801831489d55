package io.bedrockotel.smoke.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
      put(commands, "hook-throws-" + hook, new Throwing(hook, Fault.EXCEPTION));
      put(commands, "hook-fails-" + hook, new Throwing(hook, Fault.ERROR));
    }
    HookReplacements.all()
        .forEach((name, replacing) -> put(commands, "hook-replaces-" + name, replacing));
    return commands;
  }

  /** Interceptors that write down what they see. */
  interface Interceptors {
    List<ExecutionInterceptor> of(Seen seen);

    /** For the hook that ends an asynchronous call, which comes behind the end of its future. */
    default Duration patience() {
      return Patience.DEADLINE;
    }
  }

  private static void put(Map<String, Command> commands, String name, Interceptors interceptors) {
    commands.put(name + "-sync", (clients, model) -> sync(clients, model, interceptors));
    commands.put(name + "-async", (clients, model) -> async(clients, model, interceptors));
    commands.put(name + "-stream", (clients, model) -> stream(clients, model, interceptors));
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
    return hooked(
        clients,
        interceptors,
        (seen, client) -> Calls.async(seen, client, ConverseCommands.request(model)));
  }

  private static String stream(Clients clients, String model, Interceptors interceptors) {
    return hooked(
        clients,
        interceptors,
        (seen, client) -> Calls.stream(seen, client, StreamCommands.request(model)));
  }

  private static String hooked(
      Clients clients,
      Interceptors interceptors,
      BiConsumer<Seen, BedrockRuntimeAsyncClient> call) {
    Seen seen = new Seen();
    Seen hooks = new Seen();
    try (BedrockRuntimeAsyncClient client =
        clients.asyncBuilder(configuration -> add(configuration, interceptors.of(hooks))).build()) {
      call.accept(seen, client);
      hooks.awaitLine(
          interceptors.patience(),
          line -> line.startsWith("A.afterExecution") || line.startsWith("A.onExecutionFailure"));
    }
    return hooks + "\n" + seen;
  }

  private static void add(
      ClientOverrideConfiguration.Builder configuration, List<ExecutionInterceptor> interceptors) {
    interceptors.forEach(configuration::addExecutionInterceptor);
  }

  /** One interceptor, at fault in one of its hooks. */
  private static final class Throwing implements Interceptors {
    /** A fault in one of these, and the SDK does not come to the last hook. */
    private static final Set<String> ENDING_EARLY =
        Set.of(
            "beforeExecution",
            "modifyRequest",
            "beforeMarshalling",
            "afterMarshalling",
            "modifyHttpRequest",
            "modifyHttpContent",
            "modifyAsyncHttpContent",
            "modifyException");

    private final String where;
    private final Fault fault;

    private Throwing(String where, Fault fault) {
      this.where = where;
      this.fault = fault;
    }

    @Override
    public List<ExecutionInterceptor> of(Seen seen) {
      return List.of(
          new HookRecorder("A", seen) {
            @Override
            void react(String hook) {
              if (hook.equals(where)) {
                fault.run();
              }
            }
          });
    }

    @Override
    public Duration patience() {
      return ENDING_EARLY.contains(where) ? Patience.GLANCE : Patience.DEADLINE;
    }
  }
}
