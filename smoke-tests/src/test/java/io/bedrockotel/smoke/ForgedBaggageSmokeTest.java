package io.bedrockotel.smoke;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bedrockotel.examples.localbedrock.books.Header;
import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import java.util.Base64;
import java.util.List;
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
          Attachment.extension().with("metadata.static", "team=search,cost_center=CC-42"));

  private static final String HEADER = "X-Amzn-Bedrock-Request-Metadata";
  private static final String ACCEPTED = "[a-zA-Z0-9 ._:/=+@-]{1,256}";
  private static final String TAKES_THE_OPERATORS_KEYS = "cost_center=CC-0,team=evil";

  /** Line ends and quotes are percent-encoded in baggage, and decoded before we see them. */
  private static final String INJECTS =
      "tenant_id=acme%0D%0AX-Forged:%201%0D%0A%0D%0A{},"
          + "user_id=u-1%22%2C%22cost_center%22%3A%22CC-0,"
          + "session_id=%22%7D%0A";

  private static final ObjectReader STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final Stage stage = STAGE.stage();
  private final String model = Stage.newModel();

  @Test
  void bodyOfConverseShowsTheOperatorsValues() throws JsonProcessingException {
    String seen = serve("served-converse", TAKES_THE_OPERATORS_KEYS, INJECTS);

    assertThat(seen).startsWith("HTTP/1.1 200").contains("end_turn");
    JsonNode body = STRICT.readTree(onlyRequest().body());
    assertMetadata(entries(body.path("requestMetadata").toString())).satisfies(this::isDefused);
  }

  @Test
  void headerOfInvokeModelShowsTheOperatorsValues() throws JsonProcessingException {
    String seen = serve("served-invoke", TAKES_THE_OPERATORS_KEYS, INJECTS);

    assertThat(seen).startsWith("HTTP/1.1 200").contains("stop_reason");
    assertMetadata(entries(onlyHeader())).satisfies(this::isDefused);
  }

  @Test
  void keyThatComesTwiceGoesOutOnce() throws JsonProcessingException {
    serve("served-invoke", "tenant_id=one,cost_center=CC-0,tenant_id=two", "tenant_id=three");

    Map<String, String> entries = entries(onlyHeader());
    assertMetadata(entries).containsKey("tenant_id");
    assertThat(entries.get("tenant_id")).isIn("one", "two", "three");
  }

  @Test
  void hugeHeaderLeavesTheOperatorsValues() throws JsonProcessingException {
    String crowd =
        String.join(",", IntStream.range(0, 10_000).mapToObj(i -> "k" + i + "=v").toList());
    serve("served-invoke", TAKES_THE_OPERATORS_KEYS, crowd, "user_id=" + "u".repeat(100_000));

    assertMetadata(entries(onlyHeader()));
  }

  private void isDefused(Map<String, String> entries) {
    assertThat(entries.get("tenant_id")).matches("acme__X-Forged: 1_{6}_[0-9a-f]{8}");
    assertThat(entries.get("user_id")).matches("u-1___cost_center_:_CC-0_[0-9a-f]{8}");
    assertThat(entries.get("session_id")).matches("____[0-9a-f]{8}");
  }

  /** What stands whatever a stranger sends, on the wire and on the span. */
  private MapAssert<String, String> assertMetadata(Map<String, String> entries) {
    assertThat(onlyRequest().headers())
        .extracting(Header::name)
        .noneMatch(name -> name.equalsIgnoreCase("X-Forged") || name.equalsIgnoreCase("baggage"));
    assertThat(stage.observe(model).spans().get(0).attributes())
        .contains(
            entry("aws.bedrock.request_metadata.team", "search"),
            entry("aws.bedrock.request_metadata.cost_center", "CC-42"));
    return assertThat(entries)
        .contains(entry("team", "search"), entry("cost_center", "CC-42"))
        .containsKey("trace_id")
        .hasSizeLessThanOrEqualTo(16)
        .allSatisfy(
            (key, value) -> {
              assertThat(key).matches(ACCEPTED);
              assertThat(value).matches(ACCEPTED);
            });
  }

  private String onlyHeader() {
    List<Header> headers =
        onlyRequest().headers().stream().filter(h -> h.name().equalsIgnoreCase(HEADER)).toList();
    assertThat(headers).hasSize(1);
    return headers.get(0).value();
  }

  private RecordedRequest onlyRequest() {
    List<RecordedRequest> requests = stage.requests(model);
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0).status()).isEqualTo(200);
    return requests.get(0);
  }

  private static Map<String, String> entries(String json) throws JsonProcessingException {
    return STRICT.forType(new TypeReference<Map<String, String>>() {}).readValue(json);
  }

  /** Sends a request with these headers. */
  private String serve(String command, String... baggage) {
    StringBuilder request = new StringBuilder("POST /ask HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : baggage) {
      request.append("baggage: ").append(header).append("\r\n");
    }
    request.append("Content-Length: 0\r\nConnection: close\r\n\r\n");
    byte[] bytes = request.toString().getBytes(ISO_8859_1);
    return stage.run(command, model, "body=" + Base64.getEncoder().encodeToString(bytes));
  }
}
