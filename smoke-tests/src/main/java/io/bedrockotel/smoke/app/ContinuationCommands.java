package io.bedrockotel.smoke.app;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** What an application does around a call: its continuations, and the context that it sees. */
final class ContinuationCommands {
  private ContinuationCommands() {}

  static Map<String, Command> commands() {
    return Map.ofEntries(
        Map.entry("contexts-of-a-plugin", ContinuationCommands::contextsOfAPlugin),
        Map.entry("stream-then-work", ContinuationCommands::streamThenWork),
        Map.entry("converse-then-sqs", ContinuationCommands::converseThenSqs),
        Map.entry("contexts", ContinuationCommands::contexts));
  }

  /** The answer of an asynchronous Converse goes to a queue, from a continuation. */
  static String converseThenSqs(Clients clients, String model)
      throws InterruptedException, ExecutionException {
    URI queues = URI.create(System.getenv("SMOKE_SQS"));
    try (SqsAsyncClient sqs =
        SqsAsyncClient.builder()
            .endpointOverride(queues)
            .checksumValidationEnabled(false)
            .build()) {
      return clients
          .http2()
          .converse(ConverseCommands.request(model))
          .thenCompose(
              response ->
                  sqs.sendMessage(
                      message -> message.queueUrl(queues + "/1/answers").messageBody("answer")))
          .thenApply(sent -> "sent " + sent.messageId())
          .get();
    } catch (CompletionException e) {
      return Failures.describe(e);
    }
  }

  /** The application works on when the stream has ended; says when it began to. */
  static String streamThenWork(Clients clients, String model) {
    Instant[] began = new Instant[1];
    clients
        .http2()
        .converseStream(StreamCommands.request(model), new RecordingHandler(Integer.MAX_VALUE))
        .thenRun(
            () -> {
              began[0] = Instant.now();
              LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            })
        .join();
    return String.valueOf(began[0]);
  }

  /** Whether the context is the application's own: before, in each hook, and after. */
  static String contexts(Clients clients, String model) {
    SpanContext own = Span.current().getSpanContext();
    List<String> seen = new ArrayList<>();
    ExecutionInterceptor hooks = new ContextHooks(own, seen);
    try (BedrockRuntimeClient client = clients.syncWith(hooks)) {
      client.converse(ConverseCommands.request(model));
    }
    seen.add("after=" + Span.current().getSpanContext().equals(own));
    clients
        .http2()
        .converse(ConverseCommands.request(model + "-async"))
        .thenAccept(response -> {})
        .join();
    seen.add("afterAsync=" + Span.current().getSpanContext().equals(own));
    return seen.toString();
  }

  /** The same hooks, put in by a plugin in place of all interceptors. */
  static String contextsOfAPlugin(Clients clients, String model) {
    List<String> seen = new ArrayList<>();
    ExecutionInterceptor hooks = new ContextHooks(Span.current().getSpanContext(), seen);
    try (BedrockRuntimeClient client =
        BedrockRuntimeClient.builder()
            .endpointOverride(Clients.endpoint())
            .addPlugin(
                configuration ->
                    configuration.overrideConfiguration(
                        ClientOverrideConfiguration.builder()
                            .addExecutionInterceptor(hooks)
                            .build()))
            .build()) {
      client.converse(ConverseCommands.request(model));
    }
    return seen.toString();
  }

  private static final class ContextHooks implements ExecutionInterceptor {
    private final SpanContext own;
    private final List<String> seen;

    private ContextHooks(SpanContext own, List<String> seen) {
      this.own = own;
      this.seen = seen;
    }

    private void note(String hook) {
      seen.add(hook + "=" + Span.current().getSpanContext().equals(own));
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      note("beforeExecution");
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      note("modifyRequest");
      return context.request();
    }

    @Override
    public void beforeMarshalling(
        Context.BeforeMarshalling context, ExecutionAttributes attributes) {
      note("beforeMarshalling");
    }

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      note("beforeTransmission");
    }

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      note("afterTransmission");
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      note("afterExecution");
    }
  }
}
