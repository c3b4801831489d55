package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.eventstream.Message;

/** The shape of exchanges with the real service, told apart from what the SDK makes of them. */
class WireShapeTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String PADDING_ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @Test
  void wholeAnswer() throws Exception {
    HttpResponse<byte[]> response = post("converse");

    assertThat(response.headers().map())
        .containsOnlyKeys("date", "content-type", "content-length", "x-amzn-requestid");
    assertThat(header(response, "content-type")).isEqualTo("application/json");
    assertThat(header(response, "x-amzn-requestid")).matches(UUID);
    assertThat(header(response, "date"))
        .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    assertThat(new String(response.body(), UTF_8))
        .isEqualTo(
            """
            {"metrics":{"latencyMs":1},"output":{"message":{"content":[{"text":\
            "Here is the answer to: Hello"}],"role":"assistant"}},"stopReason":"end_turn",\
            "usage":{"inputTokens":1,"outputTokens":6,"totalTokens":7}}""");
  }

  @Test
  void cacheUsageComesTwice() throws Exception {
    bedrock.behave(behaviour().cacheRead(3).cacheWrite(4));

    JsonNode usage = Json.MAPPER.readTree(post("converse").body()).path("usage");

    assertThat(usage)
        .isEqualTo(
            RunningBedrock.json(
                "{'inputTokens':1,'outputTokens':6,'totalTokens':14,"
                    + "'cacheReadInputTokens':3,'cacheReadInputTokenCount':3,"
                    + "'cacheWriteInputTokens':4,'cacheWriteInputTokenCount':4,"
                    + "'cacheDetails':[{'ttl':'5m','inputTokens':4}]}"));
  }

  @Test
  void eventStream() throws Exception {
    bedrock.behave(behaviour().chunkCount(1));

    HttpResponse<byte[]> response = post("converse-stream");

    assertThat(response.headers().map())
        .containsOnlyKeys("date", "content-type", "transfer-encoding", "x-amzn-requestid");
    assertThat(header(response, "content-type")).isEqualTo("application/vnd.amazon.eventstream");
    List<Message> messages = messages(response.body());
    assertThat(messages)
        .extracting(WireShapeTest::headers)
        .containsExactly(
            event("messageStart"),
            event("contentBlockDelta"),
            event("contentBlockStop"),
            event("messageStop"),
            event("metadata"));
    assertThat(messages)
        .extracting(WireShapeTest::unpadded)
        .containsExactly(
            "{\"role\":\"assistant\"}",
            "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"Here is the answer to: Hello\"}}",
            "{\"contentBlockIndex\":0}",
            "{\"stopReason\":\"end_turn\"}",
            "{\"metrics\":{\"latencyMs\":1},\"usage\":"
                + "{\"inputTokens\":1,\"outputTokens\":6,\"totalTokens\":7}}");
  }

  @Test
  void exceptionInTheStream() throws Exception {
    bedrock.behave(behaviour().streamErrorAfter(1));

    List<Message> messages = messages(post("converse-stream").body());

    assertThat(messages).hasSize(2);
    assertThat(headers(messages.get(1)))
        .isEqualTo(
            Map.of(
                ":exception-type", "modelStreamErrorException",
                ":content-type", "application/json",
                ":message-type", "exception"));
    assertThat(new String(messages.get(1).getPayload(), UTF_8))
        .isEqualTo(
            "{\"message\":\"The system encountered an unexpected error during processing."
                + " Try your request again.\"}");
  }

  @Test
  void error() throws Exception {
    bedrock.behave(behaviour().error("ThrottlingException"));

    HttpResponse<byte[]> response = post("converse");

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(header(response, "x-amzn-errortype"))
        .isEqualTo("ThrottlingException:http://internal.amazon.com/coral/com.amazon.bedrock/");
    assertThat(header(response, "content-type")).isEqualTo("application/json");
    assertThat(header(response, "x-amzn-requestid")).matches(UUID);
    assertThat(new String(response.body(), UTF_8))
        .isEqualTo("{\"message\":\"Too many requests, please wait before trying again.\"}");
  }

  @Test
  void rawAnswerIsSentAsGiven() throws Exception {
    bedrock.behave(
        behaviour()
            .rawBody("<html>")
            .rawStatus(502)
            .rawHeaders(Map.of("Content-Type", "text/html")));

    HttpResponse<byte[]> response = post("converse");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(header(response, "content-type")).isEqualTo("text/html");
    assertThat(new String(response.body(), UTF_8)).isEqualTo("<html>");
    assertThat(bedrock.get().totals().all().errors()).isEqualTo(1);
  }

  private HttpResponse<byte[]> post(String route) throws Exception {
    String body = RunningBedrock.body("Hello").toString();
    return bedrock.http("POST", "/model/amazon.nova-micro-v1%3A0/" + route, body);
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private static List<Message> messages(byte[] stream) {
    List<Message> messages = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(stream);
    while (rest.hasRemaining()) {
      int length = rest.getInt(rest.position());
      messages.add(Message.decode(rest.slice(rest.position(), length)));
      rest.position(rest.position() + length);
    }
    return messages;
  }

  private static Map<String, String> headers(Message message) {
    return message.getHeaders().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getString()));
  }

  private static Map<String, String> event(String type) {
    return Map.of(
        ":event-type", type, ":content-type", "application/json", ":message-type", "event");
  }

  private static String unpadded(Message message) {
    JsonNode payload = RunningBedrock.json(new String(message.getPayload(), UTF_8));
    String padding = payload.path("p").asText();
    assertThat(padding).isNotEmpty();
    assertThat(PADDING_ALPHABET).startsWith(padding);
    return new String(message.getPayload(), UTF_8)
        .replace("\"p\":\"" + padding + "\",", "")
        .replace(",\"p\":\"" + padding + "\"", "");
  }
}
