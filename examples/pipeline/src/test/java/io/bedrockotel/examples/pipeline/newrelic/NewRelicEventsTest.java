package io.bedrockotel.examples.pipeline.newrelic;

import static io.bedrockotel.examples.pipeline.OtlpSamples.array;
import static io.bedrockotel.examples.pipeline.OtlpSamples.log;
import static io.bedrockotel.examples.pipeline.OtlpSamples.logs;
import static io.bedrockotel.examples.pipeline.OtlpSamples.map;
import static io.bedrockotel.examples.pipeline.OtlpSamples.text;
import static io.bedrockotel.examples.pipeline.OtlpSamples.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.pipeline.Refusal;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewRelicEventsTest {

  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN_ID = "b7ad6b7169203331";

  private final NewRelicStandIn newRelic = NewRelicStandIn.start(NewRelicClient.KEY);
  private final NewRelicClient client = new NewRelicClient(newRelic.endpoint());

  @AfterEach
  void stop() {
    newRelic.close();
  }

  @Test
  void logWithAnEventType() throws Exception {
    send(
        event("LlmChatCompletionSummary").toBuilder()
            .setTimeUnixNano(1_700_000_000_000_000_000L)
            .setTraceId(bytes(TRACE_ID))
            .setSpanId(bytes(SPAN_ID))
            .addAttributes(text("vendor", "bedrock"))
            .build());

    assertThat(newRelic.events())
        .containsExactly(
            new NewRelicEvent(
                "LlmChatCompletionSummary",
                1_700_000_000_000_000_000L,
                TRACE_ID,
                SPAN_ID,
                Map.of("vendor", "bedrock")));
    assertThat(newRelic.logs()).isEmpty();
  }

  @Test
  void plainLog() throws Exception {
    send(log(text("vendor", "bedrock")), event("LlmEmbedding"));

    assertThat(newRelic.logs()).hasSize(1);
    assertThat(newRelic.events())
        .containsExactly(new NewRelicEvent("LlmEmbedding", 0, "", "", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"My:Event_2", "E"})
  void eventType(String type) throws Exception {
    send(event(type));

    assertThat(newRelic.events()).extracting(NewRelicEvent::type).containsExactly(type);
  }

  @Test
  void longestEventType() throws Exception {
    send(event("E".repeat(255)), event("E".repeat(256)));

    assertThat(newRelic.events()).hasSize(1);
    assertThat(newRelic.refusals()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "My Event", "my.event", "my-event", "Ereignis-Ü"})
  void noEventType(String type) throws Exception {
    send(event(type));

    assertThat(newRelic.events()).isEmpty();
    assertThat(newRelic.logs()).isEmpty();
    assertThat(newRelic.refusals())
        .containsExactly(
            new Refusal(
                "event '" + type + "'",
                "'%s' is no event type: 1 to 255 letters, digits, colons and underscores are"
                    .formatted(type)));
  }

  @Test
  void eventTypeThatIsNoText() throws Exception {
    send(log(array(NewRelicEvent.TYPE, "LlmEmbedding", 1)));

    assertThat(newRelic.refusals())
        .extracting(Refusal::what)
        .containsExactly("event '[LlmEmbedding]'");
  }

  @Test
  void asManyAttributesAsAllowed() throws Exception {
    Resource resource = Resource.newBuilder().addAttributes(text("service.name", "shop")).build();

    client.send("/v1/logs", logs(resource, event("E", texts(253))));

    assertThat(newRelic.events()).hasSize(1);
  }

  @Test
  void tooManyAttributes() throws Exception {
    Resource resource = Resource.newBuilder().addAttributes(text("service.name", "shop")).build();

    client.send("/v1/logs", logs(resource, event("E", texts(254))));

    assertThat(newRelic.events()).isEmpty();
    assertThat(newRelic.refusals())
        .containsExactly(
            new Refusal(
                "event 'E'",
                "the event has 255 attributes with those of its resource, 254 are allowed"));
  }

  @Test
  void mapInAnEvent() throws Exception {
    send(event("E", map("message")));

    assertThat(newRelic.refusals())
        .containsExactly(
            new Refusal("event 'E'", "attribute 'message' is a map, which is not supported"));
  }

  private void send(LogRecord... records) throws Exception {
    assertThat(client.send("/v1/logs", logs(records)).statusCode()).isEqualTo(200);
  }

  private static LogRecord event(String type, KeyValue... attributes) {
    return log(attributes).toBuilder().addAttributes(text(NewRelicEvent.TYPE, type)).build();
  }

  private static ByteString bytes(String hex) {
    return ByteString.copyFrom(HexFormat.of().parseHex(hex));
  }
}
