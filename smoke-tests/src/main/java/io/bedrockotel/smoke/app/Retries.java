package io.bedrockotel.smoke.app;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** The SDK's strategies to try again, without their long pauses. */
final class Retries {
  private static final BackoffStrategy DELAY =
      BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20));

  private Retries() {}

  static RetryStrategy standard() {
    return of(RetryMode.STANDARD);
  }

  static RetryStrategy of(RetryMode mode) {
    return AwsRetryStrategy.forRetryMode(mode).toBuilder()
        .maxAttempts(4)
        .backoffStrategy(DELAY)
        .throttlingBackoffStrategy(DELAY)
        .build();
  }
}
