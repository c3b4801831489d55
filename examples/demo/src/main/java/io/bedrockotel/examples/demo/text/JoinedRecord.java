package io.bedrockotel.examples.demo.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import io.bedrockotel.examples.demo.usage.CallSpan;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A record of the invocation log beside the trace of the call that it is about. */
public final class JoinedRecord {

  private static final List<String> BODIES = List.of("inputBodyJson", "outputBodyJson");

  private final JsonNode record;
  private final ReceivedSpan call;

  private JoinedRecord(JsonNode record, ReceivedSpan call) {
    this.record = record;
    this.call = call;
  }

  /** The lines of the first record whose ids lead to a received span. */
  public static List<String> lines(List<JsonNode> log, List<ReceivedSpan> spans) {
    for (JsonNode record : log) {
      for (ReceivedSpan span : spans) {
        if (CallSpan.of(span) != null && names(record.path("requestMetadata"), span)) {
          return new JoinedRecord(record, span).lines(spans);
        }
      }
    }
    return List.of("", "No record of the invocation log names a span that was received.");
  }

  private static boolean names(JsonNode metadata, ReceivedSpan span) {
    return metadata.path("trace_id").asText().equals(hex(span.span().getTraceId()))
        && metadata.path("span_id").asText().equals(hex(span.span().getSpanId()));
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private List<String> lines(List<ReceivedSpan> spans) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("A record of the invocation log (without the bodies) and the trace that it names");
    withoutBodies().toPrettyString().lines().forEach(line -> lines.add("  " + line));
    List<ReceivedSpan> trace =
        spans.stream()
            .filter(span -> span.span().getTraceId().equals(call.span().getTraceId()))
            .toList();
    TraceTrees.lines(trace, call.span().getSpanId()).stream()
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.add("  " + line));
    return lines;
  }

  private JsonNode withoutBodies() {
    JsonNode copy = record.deepCopy();
    for (JsonNode part : copy) {
      if (part instanceof ObjectNode object) {
        object.remove(BODIES);
      }
    }
    return copy;
  }
}
