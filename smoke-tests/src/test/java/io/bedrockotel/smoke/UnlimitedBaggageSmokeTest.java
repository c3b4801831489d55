package io.bedrockotel.smoke;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same application under an agent that reads all that a stranger sends, as before 2.28. */
class UnlimitedBaggageSmokeTest {
  @RegisterExtension
  static final StageOfClass STAGE =
      new StageOfClass(
          Attachment.agent(oldest())
              .withExtension()
              .with("metadata.static", "team=search,cost_center=CC-42")
              .with("metadata.baggage", "team,cost_center,user_id,x-*"));

  private final String model = Stage.newModel();
  private final StrangersRequest request = new StrangersRequest(STAGE.stage(), model);

  @Test
  void hugeHeaderIsReadAndCutToWhatBedrockTakes() throws JsonProcessingException {
    String crowd =
        IntStream.range(0, 10_000).mapToObj(i -> "x-%04d=v".formatted(i)).collect(joining(","));
    request.send(
        "served-invoke", "cost_center=CC-0,team=evil,user_id=" + "u".repeat(100_000) + "," + crowd);

    assertThat(request.header())
        .hasSize(16)
        .contains(entry("team", "search"), entry("cost_center", "CC-42"))
        .hasEntrySatisfying("user_id", user -> assertThat(user).matches("u{247}_[0-9a-f]{8}"))
        .containsKeys("x-0000", "x-0012")
        .doesNotContainKeys("x-0013", "trace_id");
    assertThat(STAGE.stage().observe(model).spans().get(0).attributes())
        .containsEntry("aws.bedrock.request_metadata.cost_center", "CC-42");
  }

  private static Path oldest() {
    String version = System.getProperty("smoke.agents").split(",")[0];
    return Path.of(
        System.getProperty("smoke.target"),
        "agents",
        "opentelemetry-javaagent-" + version + ".jar");
  }
}
