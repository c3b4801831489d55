package io.bedrockotel.benchmarks;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why there is no valid measurement, in words for whoever runs it. */
final class BenchmarkFailure extends Exception {

  @Serial private static final long serialVersionUID = 1;

  BenchmarkFailure(String message) {
    this(message, null);
  }

  BenchmarkFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
