package io.bedrockotel.examples.pipeline.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.pipeline.HttpRefusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of one PutLogEvents request, with the rules for all of them together. A batch that
 * breaks one is refused as a whole.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">
 *     API</a>
 */
final class LogBatch {

  private static final int MOST_EVENTS = 10_000;
  private static final int LARGEST = 1_048_576;
  private static final int EVENT_OVERHEAD = 26;
  private static final Duration LONGEST = Duration.ofHours(24);

  private LogBatch() {}

  static List<LogEvent> read(JsonNode request) {
    JsonNode sent = request.path("logEvents");
    if (!sent.isArray() || sent.isEmpty() || sent.size() > MOST_EVENTS) {
      throw invalid(
          "logEvents must have 1 to %d members, but has %d".formatted(MOST_EVENTS, sent.size()));
    }
    List<LogEvent> events = new ArrayList<>();
    sent.forEach(event -> events.add(event(request, event)));
    checkSizes(events);
    checkOrder(events);
    return events;
  }

  private static LogEvent event(JsonNode request, JsonNode event) {
    if (!event.path("timestamp").isIntegralNumber() || event.path("message").asText("").isEmpty()) {
      throw invalid("A log event must have a timestamp and a message that is not empty");
    }
    return new LogEvent(
        request.path("logGroupName").asText(""),
        request.path("logStreamName").asText(""),
        event.path("timestamp").longValue(),
        event.path("message").textValue());
  }

  private static void checkSizes(List<LogEvent> events) {
    int total = 0;
    for (LogEvent event : events) {
      int size = event.message().getBytes(UTF_8).length + EVENT_OVERHEAD;
      if (size > LARGEST) {
        throw invalid("Log event too large: %d bytes exceeds limit of %d".formatted(size, LARGEST));
      }
      total += size;
    }
    if (total > LARGEST) {
      throw invalid("Upload too large: %d bytes exceeds limit of %d".formatted(total, LARGEST));
    }
  }

  private static void checkOrder(List<LogEvent> events) {
    for (int i = 1; i < events.size(); i++) {
      if (events.get(i).timestamp() < events.get(i - 1).timestamp()) {
        throw invalid(
            "Log events in a single PutLogEvents request must be in chronological order.");
      }
    }
  }

  /** Checks the events that are neither too old nor too new. */
  static void checkSpan(List<LogEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    long first = events.get(0).timestamp();
    long last = events.get(events.size() - 1).timestamp();
    if (last - first > LONGEST.toMillis()) {
      throw invalid(
          "The batch of log events in a single PutLogEvents request cannot span more than 24"
              + " hours.");
    }
  }

  private static HttpRefusal invalid(String why) {
    return new HttpRefusal(400, "InvalidParameterException", why);
  }
}
