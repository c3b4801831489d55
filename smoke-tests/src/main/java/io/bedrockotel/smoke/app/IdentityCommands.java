package io.bedrockotel.smoke.app;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

/** What clients are as objects, what they take for an argument, and odd baggage around them. */
final class IdentityCommands {
  private IdentityCommands() {}

  static Map<String, Command> commands() {
    return Map.of(
        "identity-sync", (clients, model) -> identity(clients.sync(), clients.syncWith()),
        "identity-async",
            (clients, model) -> identity(clients.http2(), clients.asyncBuilder(c -> {}).build()),
        "identity-names", IdentityCommands::names,
        "builder-reused", IdentityCommands::builderReused,
        "null-arguments-sync", IdentityCommands::nullArgumentsSync,
        "null-arguments-async", IdentityCommands::nullArgumentsAsync,
        "throwing-consumer", IdentityCommands::throwingConsumer,
        "failing-gauge", IdentityCommands::failingGauge,
        "baggage-with-a-surrogate", (c, m) -> underBaggage(c, m, baggage("\ud800", 1)),
        "baggage-of-a-megabyte", (c, m) -> underBaggage(c, m, baggage("x".repeat(10_000), 100)));
  }

  private static String identity(AutoCloseable client, AutoCloseable other) throws Exception {
    try (other) {
      Class<?> type = client.getClass();
      Object itself = client;
      Seen seen = new Seen();
      seen.add("equals itself=" + client.equals(itself) + " other=" + client.equals(other));
      seen.add("hash=" + (client.hashCode() == itself.hashCode()));
      seen.add("text=" + client.toString().replaceAll("@.*", ""));
      seen.add("class=" + type.getName() + " proxy=" + Proxy.isProxyClass(type));
      seen.add("interfaces=" + Arrays.toString(type.getInterfaces()) + " " + type.getSuperclass());
      return seen.toString();
    }
  }

  private static String names(Clients clients, String model) {
    BedrockRuntimeClient sync = clients.sync();
    BedrockRuntimeAsyncClient async = clients.http2();
    return sync.serviceName()
        + " "
        + async.serviceName()
        + " "
        + sync.serviceClientConfiguration().region()
        + " "
        + async.serviceClientConfiguration().region()
        + " "
        + sync.serviceClientConfiguration().endpointOverride().isPresent();
  }

  private static String builderReused(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeClientBuilder builder = clients.syncBuilder(c -> {});
    for (int i = 0; i < 3; i++) {
      try (BedrockRuntimeClient client = builder.build()) {
        Calls.sync(seen, client, ConverseCommands.request(model));
      }
    }
    return seen.toString();
  }

  private static String nullArgumentsSync(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeClient client = clients.sync();
    seen.outcome("request", () -> client.converse((ConverseRequest) null));
    seen.outcome("consumer", () -> client.converse((Consumer<ConverseRequest.Builder>) null));
    seen.outcome("model", () -> client.converse(builder -> builder.modelId(null)));
    seen.outcome("empty model", () -> client.converse(builder -> builder.modelId("")));
    return seen.toString();
  }

  private static String nullArgumentsAsync(Clients clients, String model) {
    Seen seen = new Seen();
    BedrockRuntimeAsyncClient client = clients.http2();
    seen.outcome("request", () -> client.converse((ConverseRequest) null).get());
    seen.outcome("consumer", () -> client.converse((Consumer<ConverseRequest.Builder>) null).get());
    seen.outcome("model", () -> client.converse(builder -> builder.modelId(null)).get());
    seen.outcome("empty model", () -> client.converse(builder -> builder.modelId("")).get());
    return seen.toString();
  }

  private static String throwingConsumer(Clients clients, String model) {
    Seen seen = new Seen();
    Consumer<ConverseRequest.Builder> throwing =
        builder -> {
          throw new IllegalStateException("the application's own");
        };
    seen.outcome("sync", () -> clients.sync().converse(throwing));
    seen.outcome("async", () -> clients.http2().converse(throwing).get());
    return seen.toString();
  }

  /** From here on, whoever reads the metrics meets a failure. */
  private static String failingGauge(Clients clients, String model) {
    GlobalOpenTelemetry.getMeter("smoke")
        .gaugeBuilder("failing")
        .buildWithCallback(
            measurement -> {
              throw new IllegalStateException("the application's own");
            });
    return "registered";
  }

  private static Baggage baggage(String value, int entries) {
    BaggageBuilder baggage = Baggage.builder();
    for (int i = 0; i < entries; i++) {
      baggage.put("tenant_id" + (i == 0 ? "" : i), value);
    }
    return baggage.build();
  }

  @SuppressWarnings("try") // the scope is only closed
  private static String underBaggage(Clients clients, String model, Baggage baggage) {
    Seen seen = new Seen();
    try (Scope ignored = Context.current().with(baggage).makeCurrent()) {
      Calls.sync(seen, clients.sync(), ConverseCommands.request(model));
      Calls.async(seen, clients.http2(), ConverseCommands.request(model + "-async"));
    }
    return seen.toString();
  }
}
