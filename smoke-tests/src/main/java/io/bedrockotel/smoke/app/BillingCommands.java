package io.bedrockotel.smoke.app;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.BedrockRuntimeException;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** Much work of many tenants at once, each piece in a trace of its own. */
final class BillingCommands {
  private static final int CALLS = 2_100;
  private static final int THREADS = 8;
  private static final int TENANTS = 30;
  private static final int COST_CENTERS = 4;

  private static final String CLAUDE = "us.anthropic.claude-sonnet-4-6";
  private static final String HOURS = "global.anthropic.claude-opus-5-5";
  private static final String NOVA = "amazon.nova-lite-v1:0";
  private static final String EMBEDDING = "amazon.titan-embed-text-v1";
  private static final String UNPRICED = "newvendor.model-1";
  private static final String REFUSED = "us.amazon.nova-pro-v1:0";
  private static final String THROTTLED = "meta.llama3-70b-instruct-v1:0";
  private static final String CANCELLED = "mistral.mistral-large-2402-v1:0";
  private static final String ABANDONED = "us.amazon.nova-micro-v1:0";
  private static final String CUT = "us.amazon.nova-premier-v1:0";

  /** Work of which the application never learns what it cost; somebody else asks for it. */
  private static final List<Command> UNTOLD =
      List.of(BillingCommands::cancelled, BillingCommands::abandoned, BillingCommands::cut);

  /** What one call does; the work is dealt out in turn. */
  private static final List<Command> WORK =
      List.of(
          (clients, model) -> ConverseCommands.plain(clients, CLAUDE),
          (clients, model) -> ConverseCommands.async(clients, HOURS),
          (clients, model) -> StreamCommands.http2(clients, CLAUDE),
          (clients, model) -> StreamCommands.http1(clients, NOVA),
          (clients, model) -> invoke(clients, CLAUDE, "claude"),
          (clients, model) -> invokeAsync(clients, NOVA, "nova"),
          (clients, model) -> invoke(clients, EMBEDDING, "titan-embedding"),
          BillingCommands::chunks,
          (clients, model) -> ConverseCommands.plain(clients, UNPRICED),
          (clients, model) -> ConverseCommands.plain(clients, REFUSED),
          (clients, model) -> ConverseCommands.plain(clients, THROTTLED),
          UNTOLD.get(0),
          UNTOLD.get(1),
          UNTOLD.get(2));

  private BillingCommands() {}

  static Map<String, Command> commands() {
    return Map.of("billed-calls", BillingCommands::all);
  }

  /** How the calls ended, and how often. */
  private static String all(Clients clients, String model) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<String>> ends = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        int piece = i;
        ends.add(threads.submit(() -> end(clients, piece)));
      }
      Map<String, Integer> counts = new TreeMap<>();
      for (Future<String> end : ends) {
        counts.merge(end.get(), 1, Integer::sum);
      }
      return counts.toString();
    } finally {
      threads.shutdown();
    }
  }

  @SuppressWarnings("try") // the scope is only closed
  private static String end(Clients clients, int piece) throws Exception {
    Span work =
        GlobalOpenTelemetry.getTracer("smoke").spanBuilder("work").setNoParent().startSpan();
    Command command = WORK.get(piece % WORK.size());
    // Each kind of work meets each tenant.
    Baggage payer =
        Baggage.builder()
            .put(
                "tenant_id",
                (UNTOLD.contains(command) ? "untold-" : "tenant-") + piece / WORK.size() % TENANTS)
            .put("cost_center", "CC-" + piece % COST_CENTERS)
            .build();
    try (Scope ignored = Context.root().with(work).with(payer).makeCurrent()) {
      command.run(clients, "");
      return "answered";
    } catch (BedrockRuntimeException failure) {
      return failure.awsErrorDetails().errorCode();
    } catch (UntoldWork untold) {
      return untold.end;
    } finally {
      work.end();
    }
  }

  private static String invoke(Clients clients, String model, String body) {
    return clients
        .sync()
        .invokeModel(InvokeBodies.sound(body).toBuilder().modelId(model).build())
        .contentType();
  }

  private static String invokeAsync(Clients clients, String model, String body)
      throws InterruptedException, ExecutionException {
    return clients
        .http2()
        .invokeModel(InvokeBodies.sound(body).toBuilder().modelId(model).build())
        .get()
        .contentType();
  }

  private static String chunks(Clients clients, String any)
      throws InterruptedException, ExecutionException {
    List<ResponseStream> events = new CopyOnWriteArrayList<>();
    clients
        .http2()
        .invokeModelWithResponseStream(
            request -> request.modelId(CLAUDE).body(InvokeBodies.sound("claude").body()),
            InvokeModelWithResponseStreamResponseHandler.builder().subscriber(events::add).build())
        .get();
    return events.size() + " chunks";
  }

  /** The application gives up while Bedrock works, and never learns what it cost. */
  private static String cancelled(Clients clients, String any) throws Exception {
    CompletableFuture<?> future = clients.http2().converse(ConverseCommands.request(CANCELLED));
    try {
      future.get(200, TimeUnit.MILLISECONDS);
      throw new IllegalStateException("answered too early");
    } catch (TimeoutException expected) {
      future.cancel(true);
      throw new UntoldWork("cancelled");
    }
  }

  /** The application stops listening in the middle of the answer. */
  private static String abandoned(Clients clients, String any) throws Exception {
    StreamCommands.subscriptionCancelled(clients, ABANDONED);
    throw new UntoldWork("abandoned");
  }

  /** The connection ends in the middle of the answer. */
  private static String cut(Clients clients, String any) throws Exception {
    StreamCommands.http2(clients, CUT);
    throw new UntoldWork("cut");
  }

  /** The end of a call that tells nothing of its cost. */
  private static final class UntoldWork extends Exception {
    private static final long serialVersionUID = 1;

    private final String end;

    UntoldWork(String end) {
      super(end);
      this.end = end;
    }
  }
}
