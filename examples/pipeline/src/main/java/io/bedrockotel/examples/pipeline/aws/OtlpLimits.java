package io.bedrockotel.examples.pipeline.aws;

import com.google.protobuf.MessageLite;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The limits of AWS's OTLP endpoints on requests. Kilobytes and megabytes are the smaller ones
 * here, as AWS does not say which it means. The figures for traces are AWS's; logs and metrics get
 * those of PutLogEvents, as an assumption that errs on the strict side.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-OTLPEndpoint.html">
 *     endpoint limits</a>
 */
final class OtlpLimits {

  static final int LARGEST_TRACES = 5_000_000;
  static final int LARGEST_LOGS = 1_000_000;
  static final int LARGEST_METRICS = 1_000_000;
  static final int LARGEST_SPAN = 200_000;

  static final String WRONG_TIME = "it is more than 14 days old or more than 2 hours ahead";

  private static final int MOST_RECORDS = 10_000;
  private static final int LARGEST_RESOURCE = 16_000;
  private static final Duration LONGEST = Duration.ofHours(24);

  private final Clock clock;

  OtlpLimits(Clock clock) {
    this.clock = clock;
  }

  static void checkResource(MessageLite resource, MessageLite scope) {
    int size = resource.getSerializedSize() + scope.getSerializedSize();
    if (size > LARGEST_RESOURCE) {
      throw invalid(
          "A resource with its scope has %d bytes, %d are allowed"
              .formatted(size, LARGEST_RESOURCE));
    }
  }

  /** Checks the times of all records of a request, in nanoseconds since 1970. */
  static void checkTimes(List<Long> times) {
    if (times.size() > MOST_RECORDS) {
      throw invalid(
          "The request has %d records, %d are allowed".formatted(times.size(), MOST_RECORDS));
    }
    long first = times.stream().mapToLong(time -> time).min().orElse(0);
    long last = times.stream().mapToLong(time -> time).max().orElse(0);
    if (last - first > LONGEST.toNanos()) {
      throw invalid("The records of a request cannot span more than 24 hours");
    }
  }

  boolean isTooOldOrNew(long time) {
    Duration age = Duration.between(Instant.ofEpochSecond(0, time), clock.instant());
    return age.compareTo(EventAge.OLDEST) > 0 || age.negated().compareTo(EventAge.NEWEST) > 0;
  }

  private static HttpRefusal invalid(String why) {
    return new HttpRefusal(400, "ValidationException", why);
  }
}
