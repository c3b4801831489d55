package io.bedrockotel.examples.localbedrock.answer;

import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Input tokens that one call read from the prompt cache and wrote to it, by lifetime. */
public record CacheUse(int read, int written5m, int written1h) {

  /** The use that a behaviour prescribes, if it prescribes one. */
  static Optional<CacheUse> prescribedBy(Behaviour behaviour) {
    if (behaviour.cacheRead() == null && behaviour.cacheWrite() == null) {
      return Optional.empty();
    }
    int hour = orZero(behaviour.cacheWrite1h());
    return Optional.of(
        new CacheUse(orZero(behaviour.cacheRead()), orZero(behaviour.cacheWrite()) - hour, hour));
  }

  public int written() {
    return written5m + written1h;
  }

  private static int orZero(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }
}
