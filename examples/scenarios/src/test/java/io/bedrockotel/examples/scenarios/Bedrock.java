package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.LocalBedrock;
import io.bedrockotel.examples.localbedrock.LocalBedrockOptions;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A local Bedrock for one test, to which the SDK's own settings point. */
final class Bedrock implements BeforeEachCallback, AfterEachCallback {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "aws.region", "us-east-1",
          "aws.accessKeyId", "AKIDEXAMPLE",
          "aws.secretAccessKey", "example");
  private static final String ENDPOINT = "aws.endpointUrlBedrockRuntime";

  private LocalBedrock server;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    server = LocalBedrock.start(LocalBedrockOptions.onFreePort());
    SETTINGS.forEach(System::setProperty);
    System.setProperty(ENDPOINT, server.endpoint().toString());
    CallRecorder.CALLS.clear();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    System.clearProperty(ENDPOINT);
    SETTINGS.keySet().forEach(System::clearProperty);
    server.close();
  }

  LocalBedrock server() {
    return server;
  }

  List<RecordedRequest> requests() {
    return server.requests();
  }

  List<CallRecorder.Call> calls() {
    return CallRecorder.CALLS;
  }

  /** Runs a scenario that has to succeed without a word of complaint; gives what it printed. */
  String run(Callable<Integer> scenario, String... args) {
    try (Console console = new Console()) {
      int exitCode = ScenarioCommandLine.execute(scenario, args);
      assertThat(console.err()).isEmpty();
      assertThat(exitCode).isZero();
      return console.out();
    }
  }

  /** Without the agent's extension no request carries any metadata. */
  void assertNoMetadataSent() {
    assertThat(requests())
        .isNotEmpty()
        .allSatisfy(
            request -> {
              assertThat(request.body()).contains("\"messages\"").doesNotContain("requestMetadata");
              assertThat(request.header("X-Amzn-Bedrock-Request-Metadata")).isEmpty();
            });
  }
}
