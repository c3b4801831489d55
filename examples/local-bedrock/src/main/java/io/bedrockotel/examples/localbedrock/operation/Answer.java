package io.bedrockotel.examples.localbedrock.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.wire.EventFrame;
import java.util.List;

/** What an operation answers, before a behaviour disturbs it. */
public sealed interface Answer {

  Usage usage();

  /** An answer in one body. */
  record Whole(ObjectNode body, Usage usage) implements Answer {}

  /** An answer as an event stream. */
  record Streamed(List<EventFrame> events, Usage usage) implements Answer {}
}
