package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation answers, before a behaviour disturbs it. */
public sealed interface Answer {

  @Nullable Usage usage();

  /** The response headers that are not those of every answer. */
  Map<String, String> headers();

  /** An answer in one body, with the text that goes out. */
  record Whole(ObjectNode body, String text, @Nullable Usage usage, Map<String, String> headers)
      implements Answer {

    /** The body of an operation of Bedrock's own: with sorted keys. */
    static Whole sorted(ObjectNode body, @Nullable Usage usage) {
      return new Whole(body, Json.sorted(body), usage, Map.of());
    }

    /** The body of a model: in the model's order. */
    static Whole model(ObjectNode body, @Nullable Usage usage, Map<String, String> headers) {
      return new Whole(body, body.toString(), usage, headers);
    }
  }

  /** An answer as an event stream. */
  record Streamed(List<EventFrame> events, @Nullable Usage usage, Map<String, String> headers)
      implements Answer {}
}
