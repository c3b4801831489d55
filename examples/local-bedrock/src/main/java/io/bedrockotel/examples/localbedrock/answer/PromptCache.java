package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The prompt prefixes seen since the last reset: the first call that marks one with a cache point
 * writes it, later calls of the same model read it.
 */
public final class PromptCache {

  private static final int CAPACITY = 10_000;

  private final Set<String> prefixes = new LinkedHashSet<>();

  /** What one call reads and writes; null when its prompt has no cache point. */
  public @Nullable CacheUse use(String modelId, JsonNode request) {
    return look(modelId, Prompt.of(request).cachePoints());
  }

  public synchronized void clear() {
    prefixes.clear();
  }

  private synchronized @Nullable CacheUse look(String modelId, List<CachePoint> points) {
    if (points.isEmpty()) {
      return null;
    }
    int read = 0;
    for (CachePoint point : points) {
      read = prefixes.contains(modelId + point.prefix()) ? point.tokens() : read;
    }
    int from = read;
    int hour = 0;
    for (CachePoint point : points) {
      int written = Math.max(0, point.tokens() - from);
      from += written;
      hour += point.ttl().equals("1h") ? written : 0;
      remember(modelId + point.prefix());
    }
    return new CacheUse(read, from - read - hour, hour);
  }

  private void remember(String prefix) {
    prefixes.add(prefix);
    if (prefixes.size() > CAPACITY) {
      prefixes.remove(prefixes.iterator().next());
    }
  }
}
