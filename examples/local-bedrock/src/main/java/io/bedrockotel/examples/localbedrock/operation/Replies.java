package io.bedrockotel.examples.localbedrock.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a behaviour makes of the answer to one call on its way to the wire. */
public final class Replies {

  private final Behaviour behaviour;
  private final String requestId;

  public Replies(Behaviour behaviour, String requestId) {
    this.behaviour = behaviour;
    this.requestId = requestId;
  }

  public Reply to(Answer answer) {
    if (behaviour.rawBody() != null || behaviour.rawStatus() != null) {
      return raw();
    }
    Reply reply =
        answer instanceof Answer.Streamed streamed
            ? new StreamReply(behaviour, requestId).to(streamed)
            : whole((Answer.Whole) answer);
    Map<String, String> extra = behaviour.rawHeaders();
    if (extra != null) {
      reply.headers().putAll(extra);
    }
    return reply;
  }

  private Reply whole(Answer.Whole answer) {
    Map<String, String> headers = Reply.headers(Reply.JSON, requestId);
    headers.putAll(answer.headers());
    byte[] body = answer.text().getBytes(UTF_8);
    ByteBuffer sent = ByteBuffer.wrap(body);
    if (behaviour.malformedJson()) {
      sent.limit(body.length / 2);
    }
    Reply.Ending ending = ending();
    if (ending == Reply.Ending.CUT) {
      headers.put("Content-Length", String.valueOf(body.length));
      sent.limit(body.length / 2);
    }
    Outcome outcome = Outcome.answered(answer.body(), answer.usage());
    return new Reply(200, headers, List.of(sent), ending, outcome);
  }

  private Reply.Ending ending() {
    Integer cutAfter = behaviour.cutAfter();
    if (cutAfter == null) {
      return Reply.Ending.COMPLETE;
    }
    return cutAfter == 0 && !behaviour.cutInFrame()
        ? Reply.Ending.CUT_BEFORE_HEADERS
        : Reply.Ending.CUT;
  }

  private Reply raw() {
    String body = behaviour.rawBody() == null ? "" : behaviour.rawBody();
    int status = behaviour.rawStatus() == null ? 200 : behaviour.rawStatus();
    Map<String, String> headers = Reply.headers(Reply.JSON, requestId);
    if (behaviour.rawHeaders() != null) {
      headers.putAll(behaviour.rawHeaders());
    }
    ByteBuffer sent = ByteBuffer.wrap(body.getBytes(UTF_8));
    Outcome outcome =
        status < 400 ? answered(parsed(body), headers) : Outcome.error("Status" + status);
    return new Reply(status, headers, List.of(sent), Reply.Ending.COMPLETE, outcome);
  }

  private static Outcome answered(@Nullable JsonNode body, Map<String, String> headers) {
    Usage said = TokenHeaders.usage(headers);
    return Outcome.answered(
        body, said != null || body == null ? said : Usage.of(body.path("usage")));
  }

  private static @Nullable JsonNode parsed(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
