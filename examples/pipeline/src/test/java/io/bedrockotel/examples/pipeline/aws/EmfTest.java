package io.bedrockotel.examples.pipeline.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.pipeline.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EmfTest {

  private static final String WRONG_UNIT =
      "metric \"tokens\" has the unit '{token}', which is none";
  private static final String NO_NUMBER = "metric \"tokens\" is no number, nor up to 100 of them";
  private static final String NO_STRING =
      "dimension \"tenant\" must be a string of 1 to 1024 ASCII characters, is ";

  private final AwsStandIn aws = AwsStandIn.start(AwsClient.ACCOUNT);
  private final AwsClient client = new AwsClient(aws.endpoint());

  @BeforeEach
  void createStream() {
    aws.createLogStream("metrics", "one");
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void histogramAndNumbers() throws Exception {
    ObjectNode record = record();
    definitions(record).addObject().put("Name", "calls");
    definitions(record).addObject().put("Name", "seconds").put("Unit", "Seconds");
    record.put("calls", 3);
    record.putArray("seconds").add(0.5).add(2).add(1);

    put(record);

    assertThat(aws.emf())
        .containsExactly(
            new EmfRecord(
                "Custom/BedrockMetrics",
                1_700_000_000_000L,
                List.of(List.of("tenant", "model"), List.of()),
                Map.of("tenant", "acme", "model", "amazon.nova-lite-v1:0"),
                List.of(
                    new EmfMetric("tokens", "Count", new EmfStatistics(20, 10, 2, 30)),
                    new EmfMetric("calls", "None", new EmfStatistics(3, 3, 1, 3)),
                    new EmfMetric("seconds", "Seconds", new EmfStatistics(2, 0.5, 3, 3.5)))));
    assertThat(aws.logEvents()).hasSize(1);
    assertThat(aws.refusals()).isEmpty();
  }

  @Test
  void plainLogEvent() throws Exception {
    put(Json.object().put("tokens", 12));

    assertThat(aws.logEvents()).hasSize(1);
    assertThat(aws.emf()).isEmpty();
    assertThat(aws.refusals()).isEmpty();
  }

  @Test
  void eachDirectiveForItself() throws Exception {
    ObjectNode record = record();
    ArrayNode directives = (ArrayNode) record.path("_aws").path("CloudWatchMetrics");
    directives.add(directive(record).deepCopy().put("Namespace", "Other"));
    directives.add(directive(record).deepCopy().put("Namespace", ""));

    put(record);

    assertThat(aws.emf())
        .extracting(EmfRecord::namespace)
        .containsExactly("Custom/BedrockMetrics", "Other");
    assertThat(aws.refusals()).hasSize(1);
  }

  static Stream<Consumer<ObjectNode>> sound() {
    return Stream.of(
        record -> directive(record).put("Namespace", "n".repeat(255)),
        record -> addDimensions(record, 28),
        record -> addMetrics(record, 99),
        record -> record.put("tenant", "t".repeat(1024)),
        record -> record.set("tokens", numbers(100)),
        record -> record.withObject("tokens").set("Values", numbers(100)));
  }

  @ParameterizedTest
  @MethodSource("sound")
  void alsoTaken(Consumer<ObjectNode> change) throws Exception {
    ObjectNode record = record();
    change.accept(record);

    put(record);

    assertThat(aws.refusals()).isEmpty();
    assertThat(aws.emf()).hasSize(1);
  }

  static Stream<Arguments> unsound() {
    return Stream.of(
        unsound("_aws.Timestamp is no whole number", r -> aws(r).put("Timestamp", "now")),
        unsound(
            "the namespace is nothing, not 1 to 255 characters",
            r -> aws(r).remove("CloudWatchMetrics")),
        unsound(
            "the namespace is \"\", not 1 to 255 characters",
            record -> directive(record).put("Namespace", "")),
        unsound(
            "the namespace is \"" + "n".repeat(256) + "\", not 1 to 255 characters",
            record -> directive(record).put("Namespace", "n".repeat(256))),
        unsound("Dimensions is no array", record -> directive(record).put("Dimensions", "tenant")),
        unsound(
            "a dimension set has 31 names, 30 are allowed", record -> addDimensions(record, 29)),
        unsound("dimension \"tenant\" is not in the record", record -> record.remove("tenant")),
        unsound(NO_STRING + "\"\"", record -> record.put("tenant", "")),
        unsound(NO_STRING + "\" \"", record -> record.put("tenant", " ")),
        unsound(NO_STRING + "7", record -> record.put("tenant", 7)),
        unsound(NO_STRING + "\"Zürich\"", record -> record.put("tenant", "Zürich")),
        unsound(
            NO_STRING + "\"" + "t".repeat(1025) + "\"",
            record -> record.put("tenant", "t".repeat(1025))),
        unsound("\":t\" is no name of a dimension", record -> dimensionSet(record).add(":t")),
        unsound("metric \"tokens\" is not in the record", record -> record.remove("tokens")),
        unsound(NO_NUMBER, record -> record.put("tokens", "12")),
        unsound(NO_NUMBER, record -> record.set("tokens", numbers(101))),
        unsound(NO_NUMBER, record -> record.set("tokens", numbers(0))),
        unsound(NO_NUMBER, record -> record.withObject("tokens").remove("Sum")),
        unsound(NO_NUMBER, r -> r.withObject("tokens").set("Values", numbers(101))),
        unsound(WRONG_UNIT, r -> ((ObjectNode) definitions(r).get(0)).put("Unit", "{token}")),
        unsound(
            "Metrics must be an array of at most 100, but has 101",
            record -> addMetrics(record, 100)),
        unsound("nothing is no name of a metric", record -> definitions(record).addObject()));
  }

  private static Arguments unsound(String why, Consumer<ObjectNode> change) {
    return Arguments.of(why, change);
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void noMetric(String why, Consumer<ObjectNode> change) throws Exception {
    ObjectNode record = record();
    change.accept(record);

    put(record);

    assertThat(aws.refusals()).containsExactly(new Refusal("EMF record in metrics/one", why));
    assertThat(aws.emf()).isEmpty();
    assertThat(aws.logEvents()).hasSize(1);
  }

  @Test
  void recordCutShort() throws Exception {
    put(record().toString().substring(0, 60));

    assertThat(aws.refusals())
        .containsExactly(new Refusal("EMF record in metrics/one", "it is no JSON object"));
  }

  private void put(ObjectNode record) throws Exception {
    put(record.toString());
  }

  private void put(String message) throws Exception {
    ObjectNode request = Json.object().put("logGroupName", "metrics").put("logStreamName", "one");
    request
        .putArray("logEvents")
        .addObject()
        .put("timestamp", Instant.now().toEpochMilli())
        .put("message", message);
    client.result(AwsCall.logs("PutLogEvents", request.toString()));
  }

  private static ObjectNode record() {
    ObjectNode record = Json.object();
    record
        .putObject("_aws")
        .put("Timestamp", 1_700_000_000_000L)
        .putArray("CloudWatchMetrics")
        .addObject()
        .put("Namespace", "Custom/BedrockMetrics");
    ArrayNode sets = directive(record).putArray("Dimensions");
    sets.addArray().add("tenant").add("model");
    sets.addArray();
    directive(record).putArray("Metrics").addObject().put("Name", "tokens").put("Unit", "Count");
    record.put("tenant", "acme").put("model", "amazon.nova-lite-v1:0");
    record.putObject("tokens").put("Max", 20).put("Min", 10).put("Count", 2).put("Sum", 30);
    return record;
  }

  private static ObjectNode aws(ObjectNode record) {
    return (ObjectNode) record.path("_aws");
  }

  private static ObjectNode directive(ObjectNode record) {
    return (ObjectNode) record.path("_aws").path("CloudWatchMetrics").path(0);
  }

  private static ArrayNode definitions(ObjectNode record) {
    return (ArrayNode) directive(record).path("Metrics");
  }

  private static ArrayNode dimensionSet(ObjectNode record) {
    return (ArrayNode) directive(record).path("Dimensions").path(0);
  }

  private static void addDimensions(ObjectNode record, int count) {
    for (int i = 0; i < count; i++) {
      dimensionSet(record).add("d" + i);
      record.put("d" + i, "v");
    }
  }

  private static void addMetrics(ObjectNode record, int count) {
    for (int i = 0; i < count; i++) {
      definitions(record).addObject().put("Name", "m" + i);
      record.put("m" + i, i);
    }
  }

  private static ArrayNode numbers(int count) {
    ArrayNode numbers = Json.object().putArray("numbers");
    IntStream.range(0, count).forEach(numbers::add);
    return numbers;
  }
}
