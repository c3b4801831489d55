package io.bedrockotel.costs.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.bedrockotel.family.Bodies;
import io.bedrockotel.family.Families;
import io.bedrockotel.family.StreamBody;
import io.bedrockotel.genai.Model;
import io.bedrockotel.genai.TokenCounts;
import org.jspecify.annotations.Nullable;

/**
 * What the bodies of a call say of its answer, read as the extension reads them. A log has them
 * unless text is not delivered, or they are too large for a record.
 *
 * @param counts the model's own, null where there are none
 * @param routedModel the model that a prompt router chose
 * @param tier as answered, else as asked
 * @param latency the same
 * @param visible whether the log has the answer
 * @param termsKnown whether tier and latency can be seen; null means the default then
 */
record LoggedAnswer(
    @Nullable TokenCounts counts,
    @Nullable String routedModel,
    @Nullable String tier,
    @Nullable String latency,
    boolean visible,
    boolean termsKnown) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static LoggedAnswer of(LoggedCall call, Model called) {
    JsonNode asked = call.input().path("inputBodyJson");
    JsonNode answer = call.output().path("outputBodyJson");
    return call.operation().startsWith("Converse")
        ? ofConverse(asked, closing(answer))
        : ofModel(call, asked, answer, called);
  }

  private static LoggedAnswer ofConverse(JsonNode asked, JsonNode closing) {
    String tier = text(closing.at("/serviceTier/type"));
    return new LoggedAnswer(
        LoggedCounts.ofConverse(closing.path("usage")),
        text(closing.at("/trace/promptRouter/invokedModelId")),
        either(tier, text(asked.at("/serviceTier/type"))),
        either(
            text(closing.at("/performanceConfig/latency")),
            text(asked.at("/performanceConfig/latency"))),
        closing.isObject(),
        closing.isObject() && (asked.isObject() || tier != null));
  }

  /** The answer, or of a stream the event that closes it. */
  private static JsonNode closing(JsonNode answer) {
    if (!answer.isArray()) {
      return answer;
    }
    JsonNode closing = MissingNode.getInstance();
    for (JsonNode event : answer) {
      closing = event.has("metadata") ? event.path("metadata") : closing;
    }
    return closing;
  }

  /** Tier and latency of InvokeModel travel in headers, which are not logged. */
  private static LoggedAnswer ofModel(
      LoggedCall call, JsonNode asked, JsonNode answer, Model called) {
    byte[] request = bytes(asked);
    Bodies bodies = Families.of(called.alike(), request);
    TokenCounts counts =
        call.operation().endsWith("Stream")
            ? ofChunks(bodies.stream(bodies.request(request).choices()), answer)
            : bodies.response(bytes(answer)).modelCounts();
    return new LoggedAnswer(counts, null, null, null, answer.isContainerNode(), false);
  }

  private static @Nullable TokenCounts ofChunks(StreamBody stream, JsonNode chunks) {
    chunks.forEach(chunk -> stream.read(bytes(chunk)));
    return stream.response().modelCounts();
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return body.isMissingNode() ? new byte[0] : JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a body cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  private static @Nullable String either(@Nullable String answered, @Nullable String asked) {
    return answered == null ? asked : answered;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}
