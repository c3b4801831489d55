package io.bedrockotel.smoke.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** Calls within calls, behind calls and beside calls. */
final class NestedCommands {
  private static final int THREADS = 16;
  private static final int CALLS_EACH = 20;

  private NestedCommands() {}

  static Map<String, Command> commands() {
    Map<String, Command> commands = new TreeMap<>();
    for (String hook :
        List.of("beforeExecution", "modifyRequest", "beforeTransmission", "afterExecution")) {
      commands.put("nested-in-" + hook, (clients, model) -> nested(clients, model, hook));
    }
    commands.put("nested-in-modifyException", (c, model) -> nested(c, model, "modifyException"));
    commands.put("chained", NestedCommands::chained);
    commands.put("own-executor", NestedCommands::ownExecutor);
    commands.put("many-threads", NestedCommands::manyThreads);
    commands.put("many-futures", NestedCommands::manyFutures);
    return commands;
  }

  /** A synchronous and an asynchronous call inside a hook of a third. */
  private static String nested(Clients clients, String model, String where) {
    Seen seen = new Seen();
    HookRecorder nesting =
        new HookRecorder("A", seen) {
          @Override
          void react(String hook) {
            if (hook.equals(where)) {
              Calls.sync(seen, clients.sync(), ConverseCommands.request(model + "-in"));
              Calls.async(seen, clients.http2(), ConverseCommands.request(model + "-in-async"));
            }
          }
        };
    try (BedrockRuntimeClient client =
        clients.syncBuilder(c -> c.addExecutionInterceptor(nesting)).build()) {
      Calls.sync(seen, client, ConverseCommands.request(model));
    }
    return seen.toString();
  }

  private static String chained(Clients clients, String model) throws Exception {
    Seen seen = new Seen();
    BedrockRuntimeAsyncClient client = clients.http2();
    CompletableFuture<ConverseResponse> last =
        client
            .converse(ConverseCommands.request(model))
            .thenCompose(response -> client.converse(ConverseCommands.request(model + "-second")))
            .thenCompose(response -> client.converse(ConverseCommands.request(model + "-third")));
    seen.outcome("get", () -> Calls.describe(last.get(20, TimeUnit.SECONDS)));
    seen.surroundings("after");
    return seen.toString();
  }

  /** The application says on which thread its futures complete. */
  private static String ownExecutor(Clients clients, String model) throws Exception {
    Seen seen = new Seen();
    ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own thread"));
    try (BedrockRuntimeAsyncClient client =
        clients
            .asyncBuilder(c -> {})
            .asyncConfiguration(
                async ->
                    async.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, own))
            .build()) {
      String thread =
          client
              .converse(ConverseCommands.request(model))
              .handle((response, failure) -> Thread.currentThread().getName())
              .get(20, TimeUnit.SECONDS);
      seen.add("completed on " + thread);
    } finally {
      own.shutdown();
    }
    return seen.toString();
  }

  private static String manyThreads(Clients clients, String model) throws Exception {
    Map<String, Integer> results = new TreeMap<>();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      Callable<String> call =
          () -> Calls.describe(clients.sync().converse(ConverseCommands.request(model)));
      List<Future<String>> pending = new ArrayList<>();
      for (int i = 0; i < THREADS * CALLS_EACH; i++) {
        pending.add(pool.submit(call));
      }
      for (Future<String> each : pending) {
        results.merge(withoutId(each.get()), 1, Integer::sum);
      }
    } finally {
      pool.shutdown();
    }
    return results.toString();
  }

  private static String manyFutures(Clients clients, String model) throws Exception {
    Map<String, Integer> results = new TreeMap<>();
    List<CompletableFuture<ConverseResponse>> pending = new ArrayList<>();
    for (int i = 0; i < THREADS * CALLS_EACH; i++) {
      pending.add(clients.http2().converse(ConverseCommands.request(model)));
    }
    for (CompletableFuture<ConverseResponse> each : pending) {
      results.merge(withoutId(Calls.describe(each.get(20, TimeUnit.SECONDS))), 1, Integer::sum);
    }
    return results.toString();
  }

  private static String withoutId(String answer) {
    return answer.replaceAll("requestId=.*", "");
  }
}
