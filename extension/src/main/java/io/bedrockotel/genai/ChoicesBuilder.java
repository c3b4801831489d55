package io.bedrockotel.genai;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects why each choice of an answer ended, and its tool calls, over all its parts. */
final class ChoicesBuilder {
  private static final int MOST = 128;

  private final List<@Nullable String> reasons = new ArrayList<>(1);
  private final List<Long> toolCalls = new ArrayList<>(1);
  private long position;
  private long index = -1;
  private long calls;
  private @Nullable String reason;

  /** Starts another part of the answer: its choices are counted from the first again. */
  void startPart() {
    position = 0;
  }

  /** What the choice at hand says its place is. */
  void index(long index) {
    this.index = index;
  }

  /** Why the choice at hand ended; some servers send an empty text until it does. */
  void reason(String reason) {
    this.reason = reason.isEmpty() ? null : reason;
  }

  /** The number of tool calls that the choice at hand has at least. */
  void toolCalls(long calls) {
    this.calls = Math.max(this.calls, calls);
  }

  /** Ends the choice at hand. */
  void endChoice() {
    long place = index < 0 ? position : index;
    if (place < MOST) {
      while (reasons.size() <= place) {
        reasons.add(null);
        toolCalls.add(0L);
      }
      settle((int) place);
    }
    position++;
    index = -1;
    calls = 0;
    reason = null;
  }

  private void settle(int place) {
    if (reason != null) {
      reasons.set(place, reason);
    }
    if (calls > toolCalls.get(place)) {
      toolCalls.set(place, calls);
    }
  }

  /** Ends the part: what no choice claimed is that of a part which is all about one choice. */
  void endPart() {
    if (reason != null || calls > 0 || index >= 0) {
      position = 0;
      endChoice();
    }
  }

  /** Whether there is a choice. */
  boolean any() {
    return !reasons.isEmpty();
  }

  /** Whether every choice has ended, and there are as many as expected, or at least one. */
  boolean haveEnded(long expected) {
    return !reasons.isEmpty()
        && reasons.size() >= Math.min(expected, MOST)
        && !reasons.contains(null);
  }

  List<String> reasons() {
    List<String> known = new ArrayList<>(reasons.size());
    for (String each : reasons) {
      if (each != null) {
        known.add(each);
      }
    }
    return known;
  }

  long toolCalls() {
    long sum = 0;
    for (Long each : toolCalls) {
      sum += each;
    }
    return sum;
  }
}
