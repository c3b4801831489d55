package io.bedrockotel.smoke.app;

import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

/** Converse with metric publishers of the application. */
final class PublisherCommands {
  private PublisherCommands() {}

  static Map<String, Command> commands() {
    return Map.of(
        "publisher-of-client-sync", (clients, model) -> sync(clients, model, false),
        "publisher-of-both-sync", (clients, model) -> sync(clients, model, true),
        "publisher-of-client-async", (clients, model) -> async(clients, model, false),
        "publisher-of-both-async", (clients, model) -> async(clients, model, true),
        "publisher-of-client-stream", (clients, model) -> stream(clients, model, false),
        "publisher-of-both-stream", (clients, model) -> stream(clients, model, true),
        "publisher-throws-sync", PublisherCommands::throwing);
  }

  private static String sync(Clients clients, String model, boolean both)
      throws InterruptedException {
    Seen seen = new Seen();
    MetricRecorder ofClient = new MetricRecorder("client's publisher", seen);
    MetricRecorder ofRequest = new MetricRecorder("request's publisher", seen);
    try (BedrockRuntimeClient client =
        clients.syncBuilder(configuration -> configuration.addMetricPublisher(ofClient)).build()) {
      Calls.sync(seen, client, both ? request(model, ofRequest) : ConverseCommands.request(model));
      (both ? ofRequest : ofClient).await();
    }
    return seen.toString();
  }

  private static String async(Clients clients, String model, boolean both)
      throws InterruptedException {
    return published(
        clients,
        both,
        (client, ofRequest) -> {
          Seen seen = new Seen();
          Calls.async(
              seen, client, both ? request(model, ofRequest) : ConverseCommands.request(model));
          return seen.toString();
        });
  }

  private static String stream(Clients clients, String model, boolean both)
      throws InterruptedException {
    return published(
        clients,
        both,
        (client, ofRequest) -> {
          Seen seen = new Seen();
          Calls.stream(
              seen,
              client,
              OverrideCommands.streamRequest(
                  model,
                  override -> {
                    if (both) {
                      override.addMetricPublisher(ofRequest);
                    }
                  }));
          return seen.toString();
        });
  }

  private static String published(
      Clients clients,
      boolean both,
      BiFunction<BedrockRuntimeAsyncClient, MetricPublisher, String> call)
      throws InterruptedException {
    Seen published = new Seen();
    MetricRecorder ofClient = new MetricRecorder("client's publisher", published);
    MetricRecorder ofRequest = new MetricRecorder("request's publisher", published);
    String seen;
    try (BedrockRuntimeAsyncClient client =
        clients.asyncBuilder(configuration -> configuration.addMetricPublisher(ofClient)).build()) {
      seen = call.apply(client, ofRequest);
      (both ? ofRequest : ofClient).await();
    }
    return seen + "\n" + published;
  }

  private static ConverseRequest request(String model, MetricPublisher publisher) {
    return OverrideCommands.request(model, override -> override.addMetricPublisher(publisher));
  }

  private static String throwing(Clients clients, String model) {
    Seen seen = new Seen();
    MetricPublisher throwing =
        new MetricPublisher() {
          @Override
          public void publish(MetricCollection metrics) {
            throw new IllegalStateException("the application's own");
          }

          @Override
          public void close() {}
        };
    Calls.sync(seen, clients.sync(), request(model, throwing));
    return seen.toString();
  }
}
