package io.bedrockotel.examples.demo.text;

import io.bedrockotel.examples.demo.usage.CallSpan;
import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One span as a line: what it was, what it used, how long it took. */
final class SpanLine {

  private static final double NANOS = 1e9;

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
    return line.append(String.format(Locale.ROOT, "  %.3f s", nanos / NANOS)).toString();
  }

  static Optional<String> metadata(ReceivedSpan span) {
    return Optional.ofNullable(CallSpan.of(span))
        .map(CallSpan::metadata)
        .filter(metadata -> !metadata.isEmpty())
        .map(
            metadata ->
                metadata.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(" ")));
  }

  private static void appendUsage(StringBuilder line, CallSpan call) {
    if (call.hasUsage()) {
      line.append(
          String.format(
              Locale.ROOT,
              "  in %,d (cache read %,d, write %,d) out %,d tokens",
              call.inputTokens(),
              call.cacheReadTokens(),
              call.cacheWriteTokens(),
              call.outputTokens()));
    }
    call.timeToFirstChunk()
        .ifPresent(
            seconds -> line.append(String.format(Locale.ROOT, "  first chunk %.3f s", seconds)));
    if (call.errorType() != null) {
      line.append("  ERROR ").append(call.errorType());
    }
  }
}
