package io.bedrockotel.examples.pipeline.aws;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.pipeline.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogsTest {

  private static final String PLACE = "{\"logGroupName\":\"calls\",\"logStreamName\":\"one\"}";

  private final AwsStandIn aws = AwsStandIn.start(AwsClient.ACCOUNT);
  private final AwsClient client = new AwsClient(aws.endpoint());
  private final long now = Instant.now().toEpochMilli();

  @BeforeEach
  void createStream() throws Exception {
    client.result(AwsCall.logs("CreateLogGroup", PLACE));
    client.result(AwsCall.logs("CreateLogStream", PLACE));
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void ingested() throws Exception {
    JsonNode answer = put(event(now, "first"), event(now, "second"));

    assertThat(answer.path("nextSequenceToken").asText()).isNotEmpty();
    assertThat(answer.has("rejectedLogEventsInfo")).isFalse();
    assertThat(aws.logEvents())
        .containsExactly(
            new LogEvent("calls", "one", now, "first"),
            new LogEvent("calls", "one", now, "second"));
    assertThat(aws.refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CreateLogGroup, calls, one, ResourceAlreadyExistsException",
    "CreateLogStream, calls, one, ResourceAlreadyExistsException",
    "CreateLogStream, unknown, one, ResourceNotFoundException",
    "PutRetentionPolicy, unknown, one, ResourceNotFoundException",
    "PutLogEvents, unknown, one, ResourceNotFoundException",
    "PutLogEvents, calls, unknown, ResourceNotFoundException"
  })
  void whatExistsIsNoRefusal(String operation, String group, String stream, String code)
      throws Exception {
    String place = Json.object().put("logGroupName", group).put("logStreamName", stream).toString();

    assertThat(client.error(AwsCall.logs(operation, place))).isEqualTo(code);
    assertThat(aws.refusals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CreateLogGroup, a b, s",
    "CreateLogGroup, '', s",
    "CreateLogStream, calls, a:b",
    "CreateLogStream, calls, ''"
  })
  void badName(String operation, String group, String stream) throws Exception {
    String place = Json.object().put("logGroupName", group).put("logStreamName", stream).toString();

    assertThat(client.error(AwsCall.logs(operation, place))).isEqualTo("InvalidParameterException");
    assertThat(aws.refusals()).hasSize(1);
  }

  @Test
  void retention() throws Exception {
    assertThat(client.error(retain(2))).isEqualTo("InvalidParameterException");

    client.result(retain(1));
    JsonNode answer = put(event(now - Duration.ofDays(2).toMillis(), "expired"));

    assertThat(answer.path("rejectedLogEventsInfo"))
        .isEqualTo(Json.object().put("expiredLogEventEndIndex", 1));
    assertThat(aws.logEvents()).isEmpty();
  }

  @Test
  void tooOldAndTooNew() throws Exception {
    JsonNode answer =
        put(
            event(now - Duration.ofDays(15).toMillis(), "too old"),
            event(now, "kept"),
            event(now + Duration.ofHours(3).toMillis(), "too new"));

    assertThat(answer.path("rejectedLogEventsInfo"))
        .isEqualTo(
            Json.object().put("tooOldLogEventEndIndex", 1).put("tooNewLogEventStartIndex", 2));
    assertThat(aws.logEvents()).extracting(LogEvent::message).containsExactly("kept");
    assertThat(aws.refusals())
        .containsExactly(
            new Refusal(
                "log events of calls/one",
                "{\"tooOldLogEventEndIndex\":1,\"tooNewLogEventStartIndex\":2}"));
  }

  @Test
  void notInOrder() throws Exception {
    assertRefused(
        "Log events in a single PutLogEvents request must be in chronological order.",
        event(now, "later"),
        event(now - 1, "earlier"));
  }

  @Test
  void moreThanADay() throws Exception {
    long day = Duration.ofHours(24).toMillis();

    put(event(now - day, "a day before"), event(now, "now"));
    assertThat(aws.logEvents()).hasSize(2);

    assertRefused(
        "The batch of log events in a single PutLogEvents request cannot span more than 24 hours.",
        event(now - day - 1, "a day before"),
        event(now, "now"));
  }

  @Test
  void largestEvent() throws Exception {
    String largest = "m".repeat(1_048_576 - 26);

    put(event(now, largest));
    assertThat(aws.logEvents()).hasSize(1);

    assertRefused(
        "Log event too large: 1048577 bytes exceeds limit of 1048576", event(now, largest + "m"));
  }

  @Test
  void largestBatch() throws Exception {
    String half = "é".repeat((1_048_576 / 2 - 26) / 2);

    put(event(now, half), event(now, half));
    assertThat(aws.logEvents()).hasSize(2);

    assertRefused(
        "Upload too large: 1048577 bytes exceeds limit of 1048576",
        event(now, half),
        event(now, half + "m"));
  }

  @Test
  void mostEvents() throws Exception {
    client.result(AwsCall.logs("PutLogEvents", request(events(10_000))));
    assertThat(aws.logEvents()).hasSize(10_000);

    assertThat(client.error(AwsCall.logs("PutLogEvents", request(events(10_001)))))
        .isEqualTo("InvalidParameterException");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"timestamp\":1}", "{\"message\":\"m\"}"})
  void incomplete(String event) throws Exception {
    assertThat(client.error(AwsCall.logs("PutLogEvents", request(event))))
        .isEqualTo("InvalidParameterException");
  }

  @Test
  void unknownOperation() throws Exception {
    assertThat(client.error(AwsCall.logs("DeleteLogGroup", PLACE)))
        .isEqualTo("UnknownOperationException");
  }

  private JsonNode put(ObjectNode... events) throws Exception {
    return client.result(AwsCall.logs("PutLogEvents", request(events)));
  }

  private void assertRefused(String why, ObjectNode... events) throws Exception {
    int before = aws.logEvents().size();

    assertThat(client.error(AwsCall.logs("PutLogEvents", request(events))))
        .isEqualTo("InvalidParameterException");
    assertThat(aws.refusals())
        .containsExactly(new Refusal("POST /", "400 InvalidParameterException: " + why));
    assertThat(aws.logEvents()).hasSize(before);
  }

  private static AwsCall retain(int days) {
    return AwsCall.logs(
        "PutRetentionPolicy",
        Json.object().put("logGroupName", "calls").put("retentionInDays", days).toString());
  }

  private static ObjectNode event(long timestamp, String message) {
    return Json.object().put("timestamp", timestamp).put("message", message);
  }

  private String events(int count) {
    return LongStream.range(0, count)
        .mapToObj(index -> event(now, "m").toString())
        .collect(joining(","));
  }

  private static String request(ObjectNode... events) {
    return request(
        LongStream.range(0, events.length)
            .mapToObj(i -> events[(int) i].toString())
            .collect(joining(",")));
  }

  private static String request(String events) {
    return "{\"logGroupName\":\"calls\",\"logStreamName\":\"one\",\"logEvents\":[" + events + "]}";
  }
}
