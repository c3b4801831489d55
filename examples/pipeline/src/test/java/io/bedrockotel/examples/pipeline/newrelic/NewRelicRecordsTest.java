package io.bedrockotel.examples.pipeline.newrelic;

import static io.bedrockotel.examples.pipeline.OtlpSamples.array;
import static io.bedrockotel.examples.pipeline.OtlpSamples.arrayOfMaps;
import static io.bedrockotel.examples.pipeline.OtlpSamples.log;
import static io.bedrockotel.examples.pipeline.OtlpSamples.logs;
import static io.bedrockotel.examples.pipeline.OtlpSamples.map;
import static io.bedrockotel.examples.pipeline.OtlpSamples.span;
import static io.bedrockotel.examples.pipeline.OtlpSamples.text;
import static io.bedrockotel.examples.pipeline.OtlpSamples.traces;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.pipeline.Refusal;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewRelicRecordsTest {

  private final NewRelicStandIn newRelic = NewRelicStandIn.start(NewRelicClient.KEY);
  private final NewRelicClient client = new NewRelicClient(newRelic.endpoint());

  @AfterEach
  void stop() {
    newRelic.close();
  }

  static Stream<KeyValue> allowed() {
    return Stream.of(
        text("long", "é".repeat(4095)),
        text("beyond the basic plane", "\uD83D\uDE00".repeat(4095)),
        text("n".repeat(255), "v"),
        array("reasons", "stop", 64));
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void kept(KeyValue attribute) throws Exception {
    send(span("chat", attribute));

    assertThat(newRelic.spans()).hasSize(1);
    assertThat(newRelic.refusals()).isEmpty();
  }

  static Stream<Arguments> tooMuch() {
    return Stream.of(
        Arguments.of(
            text("long", "é".repeat(4096)),
            "attribute 'long' has 4096 characters, 4095 are allowed"),
        Arguments.of(
            text("n".repeat(256), "v"),
            "an attribute name has 256 characters, 255 are allowed: " + "n".repeat(256)),
        Arguments.of(
            array("reasons", "stop", 65),
            "attribute 'reasons' is an array of 65 entries, 64 are allowed"),
        Arguments.of(
            array("messages", "m".repeat(4096), 1),
            "attribute 'messages' has 4096 characters, 4095 are allowed"),
        Arguments.of(map("message"), "attribute 'message' is a map, which is not supported"),
        Arguments.of(
            arrayOfMaps("messages"),
            "attribute 'messages' is an array of maps or arrays, only simple ones are supported"));
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void refusedWithoutItsNeighbours(KeyValue attribute, String why) throws Exception {
    send(span("before"), span("chat", attribute), span("after"));

    assertThat(newRelic.refusals()).containsExactly(new Refusal("span 'chat'", why));
    assertThat(newRelic.spans())
        .extracting(s -> s.span().getName())
        .containsExactly("before", "after");
  }

  @Test
  void mapInASpanEvent() throws Exception {
    send(
        span("chat").toBuilder()
            .addEvents(Span.Event.newBuilder().addAttributes(map("message")))
            .build());

    assertRefused("span 'chat'");
  }

  @Test
  void mapInALink() throws Exception {
    send(
        span("chat").toBuilder()
            .addLinks(Span.Link.newBuilder().addAttributes(map("message")))
            .build());

    assertRefused("span 'chat'");
  }

  @Test
  void mapInTheResource() throws Exception {
    Resource resource = Resource.newBuilder().addAttributes(map("message")).build();

    client.send("/v1/traces", traces(resource, span("chat")));

    assertRefused("span 'chat'");
  }

  @Test
  void mapInALog() throws Exception {
    client.send("/v1/logs", logs(log(), log(map("message"))));

    assertRefused("log");
    assertThat(newRelic.logs()).hasSize(1);
  }

  private void send(Span... spans) throws Exception {
    assertThat(client.send("/v1/traces", traces(spans)).statusCode()).isEqualTo(200);
  }

  private void assertRefused(String what) {
    assertThat(newRelic.refusals())
        .containsExactly(new Refusal(what, "attribute 'message' is a map, which is not supported"));
    assertThat(newRelic.spans()).isEmpty();
  }
}
