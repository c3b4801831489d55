package io.bedrockotel.examples.demo.usage;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The extension's span of one Bedrock call, read for its usage, its cost and its metadata. */
public final class CallSpan {

  private static final String SCOPE = "io.bedrockotel.bedrock";
  private static final String INPUT = "gen_ai.usage.input_tokens";
  private static final String OUTPUT = "gen_ai.usage.output_tokens";
  private static final String CACHE_READ = "gen_ai.usage.cache_read.input_tokens";
  private static final String CACHE_WRITE = "gen_ai.usage.cache_creation.input_tokens";
  private static final String METADATA = "aws.bedrock.request_metadata.";

  private final Map<String, Object> attributes;

  private CallSpan(ReceivedSpan received) {
    this.attributes = received.attributes();
  }

  /** Reads a span, or null if the extension did not write it. */
  public static @Nullable CallSpan of(ReceivedSpan span) {
    return span.scope().name().equals(SCOPE) ? new CallSpan(span) : null;
  }

  /** Whether Bedrock reported usage for the call. */
  public boolean hasUsage() {
    return attributes.containsKey(INPUT) || attributes.containsKey(OUTPUT);
  }

  /** Whether Bedrock reported what the prompt cache gave or took. */
  public boolean hasCacheUsage() {
    return attributes.containsKey(CACHE_READ) || attributes.containsKey(CACHE_WRITE);
  }

  /** Input tokens, those read from and written to the cache included. */
  public long inputTokens() {
    return count(INPUT);
  }

  /** Output tokens. */
  public long outputTokens() {
    return count(OUTPUT);
  }

  /** Input tokens read from the prompt cache. */
  public long cacheReadTokens() {
    return count(CACHE_READ);
  }

  /** Input tokens written to the prompt cache. */
  public long cacheWriteTokens() {
    return count(CACHE_WRITE);
  }

  /** What the call cost by list price, in US dollars; null where it has no price. */
  public @Nullable BigDecimal cost() {
    return attributes.get("aws.bedrock.cost.total") instanceof Double dollars
        ? BigDecimal.valueOf(dollars)
        : null;
  }

  /** Seconds until a stream's first chunk; empty if the call was no stream. */
  public OptionalDouble timeToFirstChunk() {
    return attributes.get("gen_ai.response.time_to_first_chunk") instanceof Number seconds
        ? OptionalDouble.of(seconds.doubleValue())
        : OptionalDouble.empty();
  }

  /** How the call failed, or null. */
  public @Nullable Object errorType() {
    return attributes.get("error.type");
  }

  /** The metadata that went out with the call, by key. */
  public Map<String, String> metadata() {
    Map<String, String> metadata = new TreeMap<>();
    attributes.forEach(
        (key, value) -> {
          if (key.startsWith(METADATA)) {
            metadata.put(key.substring(METADATA.length()), value.toString());
          }
        });
    return metadata;
  }

  Tally tally() {
    return new Tally(1, inputTokens() + outputTokens());
  }

  private long count(String attribute) {
    return attributes.get(attribute) instanceof Long tokens ? tokens : 0;
  }
}
