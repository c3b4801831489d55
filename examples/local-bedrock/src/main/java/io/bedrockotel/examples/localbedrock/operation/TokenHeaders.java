package io.bedrockotel.examples.localbedrock.operation;

import io.bedrockotel.examples.localbedrock.answer.CacheUse;
import io.bedrockotel.examples.localbedrock.answer.Usage;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The response headers in which Bedrock tells what an InvokeModel call took. */
final class TokenHeaders {

  private static final String PREFIX = "X-Amzn-Bedrock-";
  private static final String INPUT = PREFIX + "Input-Token-Count";
  private static final String OUTPUT = PREFIX + "Output-Token-Count";
  private static final String READ = PREFIX + "Cache-Read-Input-Token-Count";
  private static final String WRITTEN = PREFIX + "Cache-Write-Input-Token-Count";

  private TokenHeaders() {}

  static Map<String, String> of(@Nullable Usage usage, Behaviour behaviour) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(PREFIX + "Invocation-Latency", text(Math.max(1, behaviour.latencyMs())));
    if (usage == null || behaviour.omitTokenHeaders()) {
      return headers;
    }
    if (usage.cache() != null) {
      headers.put(WRITTEN, text(usage.cacheWritten()));
      headers.put(READ, text(usage.cacheRead()));
    }
    if (usage.generated() != null) {
      headers.put(OUTPUT, text(usage.outputTokens()));
    }
    headers.put(INPUT, text(usage.inputTokens()));
    return headers;
  }

  /** Reads the usage out of headers that a behaviour made; null when they have none. */
  static @Nullable Usage usage(Map<String, String> headers) {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    Integer input = count(byName, INPUT);
    Integer output = count(byName, OUTPUT);
    if (input == null && output == null) {
      return null;
    }
    Integer read = count(byName, READ);
    Integer written = count(byName, WRITTEN);
    CacheUse cache =
        read == null && written == null ? null : new CacheUse(orZero(read), orZero(written), 0);
    return new Usage(orZero(input), output, cache);
  }

  private static @Nullable Integer count(Map<String, String> headers, String name) {
    String value = headers.get(name);
    return value != null && value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : null;
  }

  private static int orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }

  private static String text(int count) {
    return Integer.toString(count);
  }
}
