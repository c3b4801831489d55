package io.bedrockotel.smoke.app;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** Calls that are made on other threads than the one that wants them. */
final class ThreadCommands {
  /** So that no task's name begins with that of another. */
  private static final int FIRST_TASK = 100;

  private static final int TASKS = 40;

  private ThreadCommands() {}

  static Map<String, Command> commands() {
    return Map.of(
        "virtual-threads", ThreadCommands::virtualThreads,
        "pinned-thread", ThreadCommands::pinnedThread,
        "hand-offs", ThreadCommands::handOffs,
        "structured", ThreadCommands::structured);
  }

  /** Each task has a span and a tenant of its own; the JVM of the build need not know the API. */
  private static String virtualThreads(Clients clients, String model) throws Exception {
    ExecutorService executor = virtualThreadExecutor();
    List<Future<String>> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      int task = FIRST_TASK + i;
      tasks.add(executor.submit(() -> task(clients, model, task)));
    }
    StringBuilder answers = new StringBuilder();
    for (Future<String> task : tasks) {
      answers.append(task.get()).append('\n');
    }
    executor.shutdown();
    return answers.toString();
  }

  private static ExecutorService virtualThreadExecutor() throws ReflectiveOperationException {
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  /** The application's own fault: it waits while it holds a monitor. */
  private static String pinnedThread(Clients clients, String model) throws Exception {
    Object monitor = new Object();
    ExecutorService executor = virtualThreadExecutor();
    executor
        .submit(
            () -> {
              synchronized (monitor) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
              }
            })
        .get();
    executor.shutdown();
    return "pinned";
  }

  @SuppressWarnings("try") // the scope is only closed
  private static String task(Clients clients, String model, int number) {
    Span span = GlobalOpenTelemetry.getTracer("smoke").spanBuilder("task " + number).startSpan();
    Baggage tenant = Baggage.builder().put("tenant_id", "tenant" + number).build();
    try (Scope ignored = Context.current().with(span).with(tenant).makeCurrent()) {
      String answer = converse(clients, model + "-" + number);
      return answer + " own=" + Span.current().getSpanContext().equals(span.getSpanContext());
    } finally {
      span.end();
    }
  }

  private static String handOffs(Clients clients, String model)
      throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      String pooled = executor.submit(() -> converse(clients, model + "-pooled")).get();
      String chained =
          CompletableFuture.supplyAsync(() -> model + "-chained", executor)
              .thenApplyAsync(called -> converse(clients, called))
              .get();
      FutureTask<String> wrapped =
          new FutureTask<>(Context.current().wrap(() -> converse(clients, model + "-wrapped")));
      new Thread(wrapped).start();
      return pooled + '\n' + chained + '\n' + wrapped.get();
    } finally {
      executor.shutdown();
    }
  }

  /** In the form of Java 25, where the API is a preview. */
  private static String structured(Clients clients, String model) throws Exception {
    Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
    Method fork = type.getMethod("fork", Callable.class);
    Method get = Class.forName(type.getName() + "$Subtask").getMethod("get");
    try (AutoCloseable scope = (AutoCloseable) type.getMethod("open").invoke(null)) {
      Callable<String> first = () -> converse(clients, model + "-first");
      Callable<String> second = () -> converse(clients, model + "-second");
      Object one = fork.invoke(scope, Context.current().wrap(first));
      Object other = fork.invoke(scope, Context.current().wrap(second));
      type.getMethod("join").invoke(scope);
      return get.invoke(one) + "\n" + get.invoke(other);
    }
  }

  private static String converse(Clients clients, String model) {
    return ConverseCommands.describe(clients.sync().converse(ConverseCommands.request(model)));
  }
}
