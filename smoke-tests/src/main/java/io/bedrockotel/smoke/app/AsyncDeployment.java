package io.bedrockotel.smoke.app;

import java.util.concurrent.Callable;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** The asynchronous part of a deployed application, with a client of its own. */
public final class AsyncDeployment implements Callable<String> {
  private final String model;

  public AsyncDeployment(String model) {
    this.model = model;
  }

  @Override
  public String call() {
    try (BedrockRuntimeAsyncClient client =
        BedrockRuntimeAsyncClient.builder().endpointOverride(Clients.endpoint()).build()) {
      client
          .converseStream(StreamCommands.request(model), new RecordingHandler(Integer.MAX_VALUE))
          .join();
      return ConverseCommands.describe(client.converse(ConverseCommands.request(model)).join());
    }
  }
}
