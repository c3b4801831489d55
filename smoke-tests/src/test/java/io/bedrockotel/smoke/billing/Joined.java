package io.bedrockotel.smoke.billing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The invocation log's records that carry the ids of a trace, and the spans that arrived. */
final class Joined {
  private final List<JsonNode> entries;
  private final Map<String, ReceivedSpan> calls;
  private final Set<String> work;

  private Joined(List<JsonNode> entries, Map<String, ReceivedSpan> calls, Set<String> work) {
    this.entries = entries;
    this.calls = calls;
    this.work = work;
  }

  static Joined of(List<ReceivedSpan> spans, List<JsonNode> log) {
    return new Joined(
        sampled(log).stream().map(record -> record.path("requestMetadata")).toList(),
        spans.stream()
            .filter(span -> span.scope().name().equals("io.bedrockotel.bedrock"))
            .collect(toMap(span -> hex(span.span().getSpanId()), span -> span)),
        spans.stream()
            .filter(span -> span.span().getName().equals("work"))
            .map(Joined::trace)
            .collect(toSet()));
  }

  /** The records that carry the ids of a trace. */
  static List<JsonNode> sampled(List<JsonNode> log) {
    return log.stream().filter(record -> record.path("requestMetadata").has("trace_id")).toList();
  }

  /** Records that carry the ids; a call that was tried again has one for each attempt. */
  int records() {
    return entries.size();
  }

  /** Of these, records whose span arrived, in the trace that the record names. */
  int found() {
    return (int)
        entries.stream()
            .filter(
                metadata -> {
                  ReceivedSpan span = calls.get(metadata.path("span_id").asText());
                  return span != null && trace(span).equals(metadata.path("trace_id").asText());
                })
            .count();
  }

  /**
   * Spans that no record names.
   *
   * @param cancelled the model whose calls may end before they are sent
   */
  Set<String> spansWithoutARecord(String cancelled) {
    Set<String> without = new TreeSet<>(calls.keySet());
    entries.forEach(metadata -> without.remove(metadata.path("span_id").asText()));
    without.removeIf(
        span -> cancelled.equals(calls.get(span).attributes().get("gen_ai.request.model")));
    return without;
  }

  Set<String> tracesOfSpans() {
    return calls.values().stream().map(Joined::trace).collect(toSet());
  }

  /** The traces that were sampled. */
  Set<String> tracesOfWork() {
    return work;
  }

  private static String trace(ReceivedSpan span) {
    return hex(span.span().getTraceId());
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }
}
