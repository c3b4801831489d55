package io.bedrockotel.smoke;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bedrockotel.examples.localbedrock.books.Header;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that serves HTTP, and a stranger who writes its {@code baggage} header. */
class ForgedBaggageSmokeTest {
  @RegisterExtension
  static final StageOfClass STAGE =
      new StageOfClass(
          Attachment.extension()
              .with("metadata.static", "team=search,cost_center=CC-42")
              .with("metadata.baggage", "team,cost_center,tenant_id,user_id,session_id,x-*"));

  private static final String TAKES_THE_OPERATORS_KEYS = "cost_center=CC-0,team=evil";

  /** Line ends and quotes are percent-encoded in baggage, and decoded before we see them. */
  private static final String INJECTS =
      "tenant_id=acme%0D%0AX-Forged:%201%0D%0A%0D%0A{},"
          + "user_id=u-1%22%2C%22cost_center%22%3A%22CC-0,"
          + "session_id=%22%7D%0A";

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();
  private final StrangersRequest request = new StrangersRequest(stage, model);

  @Test
  void bodyOfConverseShowsTheOperatorsValues() throws JsonProcessingException {
    String seen = request.send("served-converse", TAKES_THE_OPERATORS_KEYS, INJECTS);

    assertThat(seen).startsWith("HTTP/1.1 200").contains("end_turn");
    assertMetadata(request.member()).containsKey("trace_id").satisfies(this::isDefused);
  }

  @Test
  void headerOfInvokeModelShowsTheOperatorsValues() throws JsonProcessingException {
    String seen = request.send("served-invoke", TAKES_THE_OPERATORS_KEYS, INJECTS);

    assertThat(seen).startsWith("HTTP/1.1 200").contains("stop_reason");
    assertMetadata(request.header()).containsKey("trace_id").satisfies(this::isDefused);
  }

  @Test
  void keyThatComesTwiceGoesOutOnce() throws JsonProcessingException {
    request.send(
        "served-invoke", "tenant_id=one,cost_center=CC-0,tenant_id=two", "tenant_id=three");

    Map<String, String> entries = request.header();
    assertMetadata(entries).containsKey("tenant_id");
    assertThat(entries.get("tenant_id")).isIn("one", "two", "three");
  }

  /** As much as the agent reads. */
  @Test
  void crowdOfListedKeysTakesWhatIsFree() throws JsonProcessingException {
    String crowd =
        IntStream.range(0, 60)
            .mapToObj(i -> "x-%02d=%s".formatted(i, "v".repeat(100)))
            .collect(joining(","));
    request.send("served-invoke", TAKES_THE_OPERATORS_KEYS, crowd);

    assertMetadata(request.header())
        .hasSize(16)
        .containsEntry("x-00", "v".repeat(100))
        .containsKey("x-13")
        .doesNotContainKeys("x-14", "trace_id");
  }

  /** The agent reads 64 entries and 8,192 characters, in the order in which they come. */
  @Test
  void hugeHeaderIsNotRead() throws JsonProcessingException {
    request.send("served-invoke", "tenant_id=acme,team=evil", "user_id=" + "u".repeat(100_000));

    assertMetadata(request.header())
        .containsEntry("tenant_id", "acme")
        .doesNotContainKey("user_id");
  }

  private void isDefused(Map<String, String> entries) {
    assertThat(entries.get("tenant_id")).matches("acme__X-Forged: 1_{6}_[0-9a-f]{8}");
    assertThat(entries.get("user_id")).matches("u-1___cost_center_:_CC-0_[0-9a-f]{8}");
    assertThat(entries.get("session_id")).matches("____[0-9a-f]{8}");
  }

  /** What stands whatever a stranger sends, on the wire and on the span. */
  private MapAssert<String, String> assertMetadata(Map<String, String> entries) {
    assertThat(request.got().headers())
        .extracting(Header::name)
        .noneMatch(name -> name.equalsIgnoreCase("X-Forged") || name.equalsIgnoreCase("baggage"));
    assertThat(stage.observe(model).spans().get(0).attributes())
        .contains(
            entry("aws.bedrock.request_metadata.team", "search"),
            entry("aws.bedrock.request_metadata.cost_center", "CC-42"));
    return assertThat(entries).contains(entry("team", "search"), entry("cost_center", "CC-42"));
  }
}
