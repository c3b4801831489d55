package io.bedrockotel.examples.pipeline.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which events of an ordered batch are too old, expired or too new for CloudWatch Logs; it ingests
 * the others.
 *
 * @param tooOldEnd the index after the last event of more than 14 days
 * @param expiredEnd the index after the last event that the group's retention has passed by
 * @param tooNewStart the index of the first event more than two hours ahead
 */
record EventAge(int tooOldEnd, int expiredEnd, int tooNewStart, int size) {

  static final Duration OLDEST = Duration.ofDays(14);
  static final Duration NEWEST = Duration.ofHours(2);

  static EventAge of(List<LogEvent> events, Instant now, int retentionDays) {
    return new EventAge(
        firstAfter(events, now.minus(OLDEST).toEpochMilli() - 1),
        retentionDays == LogGroups.FOREVER
            ? 0
            : firstAfter(events, now.minus(Duration.ofDays(retentionDays)).toEpochMilli() - 1),
        firstAfter(events, now.plus(NEWEST).toEpochMilli()),
        events.size());
  }

  private static int firstAfter(List<LogEvent> events, long time) {
    OptionalInt first =
        IntStream.range(0, events.size())
            .filter(index -> events.get(index).timestamp() > time)
            .findFirst();
    return first.orElse(events.size());
  }

  List<LogEvent> ingested(List<LogEvent> events) {
    int start = Math.max(tooOldEnd, expiredEnd);
    return start < tooNewStart ? events.subList(start, tooNewStart) : List.of();
  }

  boolean rejectsNone() {
    return tooOldEnd == 0 && expiredEnd == 0 && tooNewStart == size;
  }

  /** The member {@code rejectedLogEventsInfo} of an answer, which has only what applies. */
  ObjectNode info() {
    ObjectNode info = Json.object();
    if (tooOldEnd > 0) {
      info.put("tooOldLogEventEndIndex", tooOldEnd);
    }
    if (expiredEnd > 0) {
      info.put("expiredLogEventEndIndex", expiredEnd);
    }
    if (tooNewStart < size) {
      info.put("tooNewLogEventStartIndex", tooNewStart);
    }
    return info;
  }
}
