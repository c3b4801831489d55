package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MissingSettingsTest {

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "AWS_REGION", "us-east-1",
              "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
              "AWS_SECRET_ACCESS_KEY", "example",
              "AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "http://127.0.0.1:1"));

  @Test
  void noRegion() throws Exception {
    settings.remove("AWS_REGION");

    assertThat(complaintOf(SalesAssistant.class))
        .isEqualTo("sales-assistant: no AWS Region is set; set AWS_REGION, say to us-east-1\n");
  }

  @Test
  void noCredentials() throws Exception {
    settings.remove("AWS_ACCESS_KEY_ID");

    assertThat(complaintOf(CustomerService.class, "--port=0"))
        .startsWith("customer-service: no AWS credentials found; set AWS_ACCESS_KEY_ID and")
        .hasLineCount(1);
  }

  @Test
  void endpointWithoutScheme() throws Exception {
    settings.put("AWS_ENDPOINT_URL_BEDROCK_RUNTIME", "localhost");

    assertThat(complaintOf(DeveloperTools.class))
        .startsWith("developer-tools: no client can be made")
        .contains("check AWS_ENDPOINT_URL_BEDROCK_RUNTIME")
        .hasLineCount(1);
  }

  @Test
  void nobodyAtTheEndpoint() throws Exception {
    assertThat(complaintOf(SalesAssistant.class))
        .startsWith("sales-assistant: cannot reach Bedrock (Connection refused")
        .hasLineCount(1);
  }

  private String complaintOf(Class<?> main, String... args) throws Exception {
    try (ScenarioProcess process = ScenarioProcess.start(settings, main, args)) {
      String errors = process.errors();
      assertThat(process.exitCode()).isEqualTo(1);
      return errors;
    }
  }
}
