package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;

class DeveloperToolsTest {

  @RegisterExtension private final Bedrock bedrock = new Bedrock();

  @Test
  void everyTaskRunsWithEveryVariant() {
    bedrock.run(new DeveloperTools());

    assertThat(bedrock.requests())
        .hasSize(6)
        .extracting(RecordedRequest::path)
        .containsOnly("/model/amazon.nova-pro-v1%3A0/converse");
    assertThat(requests("terse")).hasSize(3).allSatisfy(it -> assertThat(temperature(it)).isZero());
    assertThat(requests("explaining"))
        .hasSize(3)
        .allSatisfy(it -> assertThat(temperature(it)).isEqualTo(0.7f));
    // The async client speaks HTTP/2 to an endpoint without TLS, the sync client HTTP/1.1.
    assertThat(bedrock.requests())
        .filteredOn(request -> request.protocol().equals("HTTP/2.0"))
        .as("async calls")
        .hasSize(2);
    bedrock.assertNoMetadataSent();
  }

  @Test
  void operatorsLabelsAreLeftToTheOperator() {
    bedrock.run(new DeveloperTools(), "--experiment=shorter");

    assertThat(bedrock.calls().get(0).baggage())
        .containsOnly(
            Map.entry("application_name", "developer-tools"),
            Map.entry("application_id", "app-devtools-03"),
            Map.entry("user_id", "dev-0d7c5b"),
            Map.entry("experiment_id", "shorter"),
            Map.entry("variant", "terse"));
  }

  @Test
  void reviewIsTheToolsArguments() {
    String printed = bedrock.run(new DeveloperTools(), "--model=amazon.nova-lite-v1:0");

    assertThat(requests("terse")).filteredOn(it -> it.toolConfig() != null).hasSize(1);
    assertThat(printed)
        .contains("[developer-tools] amazon.nova-lite-v1:0 variant=terse\n")
        .containsPattern("answer: .*report_finding \\{.*\"severity\"");
  }

  private List<ConverseRequest> requests(String variant) {
    return bedrock.calls().stream()
        .filter(call -> variant.equals(call.baggage().get("variant")))
        .map(call -> (ConverseRequest) call.request())
        .toList();
  }

  private static float temperature(ConverseRequest request) {
    return request.inferenceConfig().temperature();
  }
}
