package io.bedrockotel.smoke.app;

import java.util.concurrent.Callable;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The synchronous part of a deployed application, with a client of its own. */
public final class SyncDeployment implements Callable<String> {
  private final String model;

  public SyncDeployment(String model) {
    this.model = model;
  }

  @Override
  public String call() {
    try (BedrockRuntimeClient client =
        BedrockRuntimeClient.builder().endpointOverride(Clients.endpoint()).build()) {
      return ConverseCommands.describe(client.converse(ConverseCommands.request(model)));
    }
  }
}
