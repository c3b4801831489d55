package io.bedrockotel.examples.pipeline.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.pipeline.Refusal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XRayTest {

  private final AwsStandIn aws = AwsStandIn.start(AwsClient.ACCOUNT);
  private final AwsClient client = new AwsClient(aws.endpoint());

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void processed() throws Exception {
    ObjectNode segment = segment();
    segment.putObject("annotations").put("tenant.id", "acme").put("tokens", 12).put("cut", true);

    assertThat(put(segment)).isEmpty();

    XRaySegment processed = aws.segments().get(0);
    assertThat(processed.name()).isEqualTo("BedrockRuntime");
    assertThat(processed.namespace()).isEqualTo("aws");
    assertThat(processed.traceId()).isEqualTo("1-65a1b2c3-0123456789abcdef01234567");
    assertThat(processed.id()).isEqualTo("70de5b6f19ff9a0a");
    assertThat(processed.parentId()).isEqualTo("53995c3f42cd8ad8");
    assertThat(processed.annotations())
        .containsExactly(entry("tenant.id", "acme"), entry("tokens", 12L), entry("cut", true));
    assertThat(processed.document()).isEqualTo(segment);
    assertThat(aws.refusals()).isEmpty();
  }

  static Stream<Consumer<ObjectNode>> sound() {
    return Stream.of(
        segment -> segment.remove(List.of("type", "parent_id", "namespace")),
        segment -> segment.put("name", "Größe a_b.c:d/e%f&g#h=i+j\\k-l@m"),
        segment -> segment.put("in_progress", true).remove("end_time"),
        segment -> segment.putObject("annotations").put("k", "é".repeat(1000)),
        segment -> segment.putObject("annotations").put("k".repeat(500), 0.5));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void alsoProcessed(Consumer<ObjectNode> change) throws Exception {
    ObjectNode segment = segment();
    change.accept(segment);

    assertThat(put(segment)).isEmpty();
    assertThat(aws.segments()).hasSize(1);
  }

  static Stream<Arguments> unsound() {
    return Stream.of(
        unsound("MissingId", segment -> segment.remove("id")),
        unsound("InvalidId", segment -> segment.put("id", "70DE5B6F19FF9A0A")),
        unsound("MissingName", segment -> segment.remove("name")),
        unsound("InvalidName", segment -> segment.put("name", "what?")),
        unsound("InvalidName", segment -> segment.put("name", "n".repeat(201))),
        unsound("MissingTraceId", segment -> segment.remove("trace_id")),
        unsound(
            "InvalidTraceId",
            segment -> segment.put("trace_id", "65a1b2c30123456789abcdef01234567")),
        unsound("MissingParentId", segment -> segment.remove("parent_id")),
        unsound("InvalidParentId", segment -> segment.put("parent_id", "1")),
        unsound("InvalidNamespace", segment -> segment.put("namespace", "local")),
        unsound("MissingStartTime", segment -> segment.put("start_time", "now")),
        unsound("MissingEndTime", segment -> segment.remove("end_time")),
        unsound("InvalidEndTime", segment -> segment.put("end_time", 1)),
        unsound(
            "InvalidAnnotationKey",
            segment -> segment.putObject("annotations").put("cost-centre", 1)),
        unsound(
            "InvalidAnnotationKey",
            segment -> segment.putObject("annotations").put("k".repeat(501), 1)),
        unsound(
            "InvalidAnnotationValue",
            segment -> segment.putObject("annotations").put("k", "é".repeat(1001))),
        unsound(
            "InvalidAnnotationValue",
            segment -> segment.putObject("annotations").putArray("k").add("stop")));
  }

  private static Arguments unsound(String code, Consumer<ObjectNode> change) {
    return Arguments.of(code, change);
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void unprocessed(String code, Consumer<ObjectNode> change) throws Exception {
    ObjectNode segment = segment();
    change.accept(segment);

    JsonNode unprocessed = put(segment().put("id", "0000000000000001"), segment);

    assertThat(unprocessed).hasSize(1);
    assertThat(unprocessed.path(0).path("ErrorCode").asText()).isEqualTo(code);
    assertThat(unprocessed.path(0).path("Id").asText()).isEqualTo(segment.path("id").asText(""));
    assertThat(aws.segments()).extracting(XRaySegment::id).containsExactly("0000000000000001");
    assertThat(aws.refusals())
        .singleElement()
        .satisfies(refusal -> assertThat(refusal.why()).startsWith(code + ": "));
  }

  @Test
  void documentOf64Kilobytes() throws Exception {
    ObjectNode segment = segment().put("user", "");
    int room = 65_536 - segment.toString().length();

    assertThat(put(segment.put("user", "u".repeat(room)))).isEmpty();
    assertThat(put(segment.put("user", "u".repeat(room + 1)))).hasSize(1);
    assertThat(aws.refusals())
        .containsExactly(
            new Refusal(
                "segment '70de5b6f19ff9a0a'",
                "SizeLimitExceeded: the document has 65537 bytes, 65536 are allowed"));
  }

  @Test
  void noJson() throws Exception {
    ObjectNode request = Json.object();
    request.putArray("TraceSegmentDocuments").add("{\"id\":");

    JsonNode answer = client.result(AwsCall.segments(request.toString()));

    assertThat(answer.path("UnprocessedTraceSegments").path(0).path("ErrorCode").asText())
        .isEqualTo("ParseError");
  }

  @Test
  void fiftyAnnotationsATrace() throws Exception {
    ObjectNode half = segment();
    IntStream.range(0, 25).forEach(i -> half.withObject("annotations").put("a" + i, i));
    ObjectNode otherHalf = segment();
    IntStream.range(25, 50).forEach(i -> otherHalf.withObject("annotations").put("a" + i, i));
    ObjectNode oneMore = segment();
    oneMore.withObject("annotations").put("a50", 50);
    ObjectNode otherTrace =
        oneMore.deepCopy().put("trace_id", "1-65a1b2c3-ffffffffffffffffffffffff");

    assertThat(put(half, half, otherHalf)).isEmpty();
    assertThat(put(oneMore).path(0).path("ErrorCode").asText()).isEqualTo("TooManyAnnotations");
    assertThat(put(half, otherTrace)).isEmpty();

    assertThat(aws.segments()).hasSize(5);
    assertThat(aws.refusals())
        .containsExactly(
            new Refusal(
                "segment '70de5b6f19ff9a0a'",
                "TooManyAnnotations: its trace would have 51 annotations, 50 are allowed"));
  }

  @Test
  void fiftyDocumentsARequest() throws Exception {
    ObjectNode[] fifty = IntStream.range(0, 50).mapToObj(i -> segment()).toArray(ObjectNode[]::new);
    ObjectNode[] more = IntStream.range(0, 51).mapToObj(i -> segment()).toArray(ObjectNode[]::new);

    assertThat(put(fifty)).isEmpty();
    assertThat(client.error(AwsCall.segments(request(more)))).isEqualTo("InvalidRequestException");
    assertThat(client.error(AwsCall.segments("{}"))).isEqualTo("InvalidRequestException");
    assertThat(client.error(AwsCall.segments("[]"))).isEqualTo("SerializationException");
  }

  private JsonNode put(ObjectNode... segments) throws Exception {
    JsonNode unprocessed =
        client.result(AwsCall.segments(request(segments))).path("UnprocessedTraceSegments");
    assertThat(unprocessed.isArray()).isTrue();
    return unprocessed;
  }

  private static String request(ObjectNode... segments) {
    ObjectNode request = Json.object();
    Stream.of(segments)
        .forEach(segment -> request.withArray("TraceSegmentDocuments").add(segment.toString()));
    return request.toString();
  }

  private static ObjectNode segment() {
    return Json.object()
        .put("name", "BedrockRuntime")
        .put("id", "70de5b6f19ff9a0a")
        .put("parent_id", "53995c3f42cd8ad8")
        .put("trace_id", "1-65a1b2c3-0123456789abcdef01234567")
        .put("type", "subsegment")
        .put("namespace", "aws")
        .put("start_time", 1_700_000_000.25)
        .put("end_time", 1_700_000_001.5);
  }
}
