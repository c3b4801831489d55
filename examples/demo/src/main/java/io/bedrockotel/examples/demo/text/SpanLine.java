package io.bedrockotel.examples.demo.text;

import io.bedrockotel.examples.demo.usage.CallSpan;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One span as a line: what it was, what it used and cost, how long it took. */
final class SpanLine {

  private static final double NANOS = 1e9;
  private static final int METADATA_WIDTH = 90;

  /** Metadata that every call has: the ids under which its trace and its span are shown anyway. */
  private static final Set<String> OWN_IDS = Set.of("trace_id", "span_id");

  private SpanLine() {}

  static String of(ReceivedSpan span) {
    CallSpan call = CallSpan.of(span);
    StringBuilder line = new StringBuilder(span.span().getName());
    if (call == null) {
      line.append("  [").append(span.resource().getOrDefault("service.name", "?")).append(']');
    } else {
      appendUsage(line, call);
    }
    long nanos = span.span().getEndTimeUnixNano() - span.span().getStartTimeUnixNano();
    return line.append(seconds("", nanos / NANOS)).toString();
  }

  /** The metadata of a call, in lines of bearable length; nothing for other spans. */
  static List<String> metadata(ReceivedSpan span) {
    CallSpan call = CallSpan.of(span);
    List<String> lines = new ArrayList<>();
    if (call != null) {
      call.metadata().forEach((key, value) -> addMetadata(lines, key, value));
    }
    return lines;
  }

  private static void addMetadata(List<String> lines, String key, String value) {
    if (OWN_IDS.contains(key)) {
      return;
    }
    String entry = key + "=" + value;
    int last = lines.size() - 1;
    if (last >= 0 && lines.get(last).length() + entry.length() < METADATA_WIDTH) {
      lines.set(last, lines.get(last) + " " + entry);
    } else {
      lines.add(entry);
    }
  }

  private static void appendUsage(StringBuilder line, CallSpan call) {
    if (call.hasUsage()) {
      line.append(format("  in %,d", call.inputTokens()));
      if (call.hasCacheUsage()) {
        line.append(format(" (cache read %,d,", call.cacheReadTokens()));
        line.append(format(" write %,d)", call.cacheWriteTokens()));
      }
      line.append(format(" out %,d tokens", call.outputTokens()));
    }
    if (call.cost() != null) {
      line.append("  list-price estimate ").append(Dollars.text(call.cost())).append(" USD");
    }
    call.timeToFirstChunk().ifPresent(seconds -> line.append(seconds("first chunk ", seconds)));
    if (call.errorType() != null) {
      line.append("  ERROR ").append(call.errorType());
    }
  }

  private static String format(String pattern, long count) {
    return String.format(Locale.ROOT, pattern, count);
  }

  private static String seconds(String what, double seconds) {
    return String.format(Locale.ROOT, "  %s%.3f s", what, seconds);
  }
}
