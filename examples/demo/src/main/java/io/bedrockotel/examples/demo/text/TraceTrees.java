package io.bedrockotel.examples.demo.text;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each trace as a tree of its spans, in the order in which they started. */
public final class TraceTrees {

  private final List<String> lines = new ArrayList<>();
  private final Map<ByteString, List<ReceivedSpan>> children;

  private final ByteString marked;

  private TraceTrees(Map<ByteString, List<ReceivedSpan>> children, ByteString marked) {
    this.children = children;
    this.marked = marked;
  }

  /** The lines of all trees. */
  public static List<String> lines(List<ReceivedSpan> spans) {
    return lines(spans, ByteString.EMPTY);
  }

  /**
   * The same, with one span pointed out.
   *
   * @param marked its id
   */
  static List<String> lines(List<ReceivedSpan> spans, ByteString marked) {
    List<ReceivedSpan> started =
        spans.stream()
            .sorted(Comparator.comparingLong(span -> span.span().getStartTimeUnixNano()))
            .toList();
    TraceTrees trees =
        new TraceTrees(
            started.stream().collect(Collectors.groupingBy(span -> span.span().getParentSpanId())),
            marked);
    roots(started).forEach(trees::addTrace);
    return trees.lines;
  }

  /** The spans without a parent among those received, by trace. */
  private static Map<ByteString, List<ReceivedSpan>> roots(List<ReceivedSpan> spans) {
    Set<ByteString> known =
        spans.stream().map(span -> span.span().getSpanId()).collect(Collectors.toSet());
    return spans.stream()
        .filter(span -> !known.contains(span.span().getParentSpanId()))
        .collect(
            Collectors.groupingBy(
                span -> span.span().getTraceId(), LinkedHashMap::new, Collectors.toList()));
  }

  private void addTrace(ByteString traceId, List<ReceivedSpan> roots) {
    lines.add("");
    lines.add("trace " + HexFormat.of().formatHex(traceId.toByteArray()));
    roots.forEach(root -> addSpan(root, ""));
  }

  private void addSpan(ReceivedSpan span, String indent) {
    lines.add(indent + "+- " + SpanLine.of(span) + mark(span.span().getSpanId()));
    SpanLine.metadata(span).forEach(metadata -> lines.add(indent + "   " + metadata));
    children
        .getOrDefault(span.span().getSpanId(), List.of())
        .forEach(child -> addSpan(child, indent + "   "));
  }

  private String mark(ByteString span) {
    return span.equals(marked) ? "  <-- span " + HexFormat.of().formatHex(span.toByteArray()) : "";
  }
}
