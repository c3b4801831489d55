package io.bedrockotel.smoke.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** Converse calls that take too long for somebody: a timeout, or a thread that is interrupted. */
final class TimeoutCommands {
  private static final Duration SHORT = Duration.ofSeconds(1);

  private static final String TIMEOUT = "ApiCallAttemptTimeoutException";

  private TimeoutCommands() {}

  static Map<String, Command> commands() {
    return Map.of(
        "call-timeout-sync",
        sync(override -> override.apiCallTimeout(SHORT)),
        "call-timeout-async",
        async(override -> override.apiCallTimeout(SHORT)),
        "attempt-timeout-sync",
        sync(override -> override.apiCallAttemptTimeout(SHORT)),
        "attempt-timeout-async",
        TimeoutCommands::asyncAttempt,
        "interrupted-before",
        TimeoutCommands::interruptedBefore,
        "interrupted-during",
        TimeoutCommands::interruptedDuring,
        "interrupted-in-a-pause",
        TimeoutCommands::interruptedInAPause,
        "interrupted-waiting",
        TimeoutCommands::interruptedWaiting);
  }

  private static Command sync(Consumer<AwsRequestOverrideConfiguration.Builder> override) {
    return (clients, model) -> {
      Seen seen = new Seen();
      Calls.sync(seen, clients.sync(), OverrideCommands.request(model, override));
      return seen.toString();
    };
  }

  private static Command async(Consumer<AwsRequestOverrideConfiguration.Builder> override) {
    return (clients, model) -> {
      Seen seen = new Seen();
      Calls.async(seen, clients.http2(), OverrideCommands.request(model, override));
      return seen.toString();
    };
  }

  /**
   * Whether the SDK tells of the timeout itself or of what wraps it, and so whether it tries again,
   * is a race inside it.
   */
  private static String asyncAttempt(Clients clients, String model) throws Exception {
    try (BedrockRuntimeAsyncClient client =
        clients
            .asyncBuilder(
                configuration ->
                    configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallAttemptTimeout(SHORT))
            .build()) {
      return client
          .converse(ConverseCommands.request(model))
          .handle((response, failure) -> "timeout=" + Failures.describe(failure).contains(TIMEOUT))
          .get(20, TimeUnit.SECONDS);
    }
  }

  private static String interruptedBefore(Clients clients, String model) {
    Seen seen = new Seen();
    Thread.currentThread().interrupt();
    try {
      Calls.sync(seen, clients.sync(), ConverseCommands.request(model));
    } finally {
      seen.add("flag=" + Thread.interrupted());
    }
    return seen.toString();
  }

  private static String interruptedDuring(Clients clients, String model)
      throws InterruptedException {
    Seen seen = new Seen();
    Thread interrupter = interrupterBehind(model);
    try {
      Calls.sync(seen, clients.sync(), ConverseCommands.request(model));
    } finally {
      seen.add("flag=" + Thread.interrupted());
      interrupter.join();
    }
    return seen.toString();
  }

  /** Interrupts this thread once its request has reached the server. */
  private static Thread interrupterBehind(String model) {
    Thread caller = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              Server.awaitRequest(model);
              caller.interrupt();
            });
    interrupter.start();
    return interrupter;
  }

  /** The SDK sleeps between two attempts when the interrupt comes. */
  private static String interruptedInAPause(Clients clients, String model) {
    Seen seen = new Seen();
    try (BedrockRuntimeClient client =
        clients
            .syncBuilder(
                configuration ->
                    configuration
                        .retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .throttlingBackoffStrategy(
                                    BackoffStrategy.fixedDelayWithoutJitter(Duration.ofSeconds(10)))
                                .build())
                        .addExecutionInterceptor(new Interrupting()))
            .build()) {
      Calls.sync(seen, client, ConverseCommands.request(model));
    } finally {
      seen.add("flag=" + Thread.interrupted());
    }
    return seen.toString();
  }

  private static String interruptedWaiting(Clients clients, String model) throws Exception {
    Seen seen = new Seen();
    Thread interrupter = interrupterBehind(model);
    CompletableFuture<?> future = clients.http2().converse(ConverseCommands.request(model));
    seen.outcome("get", future::get);
    interrupter.join();
    seen.add(Calls.state(future));
    seen.outcome("join", () -> future.join() != null);
    return seen.toString();
  }

  /** Interrupts its thread when an answer is there; the SDK finds out when it sleeps. */
  private static final class Interrupting implements ExecutionInterceptor {
    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      Thread.currentThread().interrupt();
    }
  }
}
