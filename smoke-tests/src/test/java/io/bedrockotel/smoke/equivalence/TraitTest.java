package io.bedrockotel.smoke.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.smoke.equivalence.Case.Trait;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Each trait hides what no two runs share, and nothing beside it. */
class TraitTest {
  private static final String LOST =
      "IOException: closed ChannelDiagnostics(channel=[id: 0x%s, L:/127.0.0.1:%s ! R:/the stand-in],"
          + " channelAge=PT%sS, requestCount=1) <- %s";
  private static final String REJECTED =
      "Task java.util.concurrent.FutureTask@%s[Not completed] rejected from"
          + " java.util.concurrent.%s@%s[Shutting down, pool size = 1]";
  private static final String SUPPRESSED = "get NullPointerException(%s)%s";
  private static final WireRequest REQUEST = new WireRequest(List.of("body {}"), Map.of());
  private static final WireRequest OTHER = new WireRequest(List.of("body []"), Map.of());

  @Test
  void connection() {
    assertHidden(
        Trait.CONNECTION,
        LOST.formatted("1a", "1", "0.1", "x"),
        LOST.formatted("2b", "2", "9", "x"));
    assertSeen(
        Trait.CONNECTION, LOST.formatted("1a", "1", "1", "x"), LOST.formatted("1a", "1", "1", "y"));
  }

  @Test
  void rejectedTask() {
    String pool = "ThreadPoolExecutor";
    assertHidden(
        Trait.REJECTED_TASK,
        REJECTED.formatted("1a", pool, "2b"),
        REJECTED.formatted("3c", pool, "4d"));
    assertSeen(
        Trait.REJECTED_TASK,
        REJECTED.formatted("1a", pool, "2b"),
        REJECTED.formatted("1a", "ScheduledThreadPoolExecutor", "2b"));
  }

  @Test
  void address() {
    assertHidden(Trait.ADDRESS, "by Replacer@1a2b3c4d'", "by Replacer@4d3c2b1a'");
    assertSeen(Trait.ADDRESS, "by Replacer@1a2b3c4d'", "by Recorder@1a2b3c4d'");
  }

  @Test
  void lateSuppression() {
    String own = " suppressed{IllegalStateException(the application's own)}";
    assertHidden(
        Trait.LATE_SUPPRESSION, SUPPRESSED.formatted("a", own), SUPPRESSED.formatted("a", ""));
    assertSeen(
        Trait.LATE_SUPPRESSION,
        SUPPRESSED.formatted("a", ""),
        SUPPRESSED.formatted("a", " suppressed{IllegalStateException(the agent's)}"));
  }

  @Test
  void wrappedLoss() {
    String cause = "java.io.IOException(lost)";
    String wrapped = "software.amazon.awssdk.core.exception.SdkClientException(lost) <- " + cause;
    assertHidden(Trait.WRAPPED_LOSS, "exception " + wrapped, "exception " + cause);
    assertSeen(Trait.WRAPPED_LOSS, "get " + wrapped, "get " + cause);
    assertSeen(Trait.WRAPPED_LOSS, "exception " + cause, "exception java.io.IOException(other)");
  }

  @Test
  void requestThatMayBeUnsent() {
    assertThat(run(List.of(REQUEST), List.of()).differences()).isEmpty();
    assertThat(run(List.of(), List.of(REQUEST)).differences()).isEmpty();
    assertThat(run(List.of(REQUEST), List.of(OTHER)).differences()).isNotEmpty();
    assertThat(run(List.of(REQUEST), List.of(REQUEST, REQUEST)).differences()).isNotEmpty();
  }

  private static Run run(List<WireRequest> expected, List<WireRequest> actual) {
    CompletableFuture<Observation> seen =
        CompletableFuture.completedFuture(Observation.of("cancelled", actual));
    return new Run(
        Case.of("stream").with(Trait.MAY_BE_UNSENT),
        "",
        CompletableFuture.completedFuture(Observation.of("cancelled", expected)),
        seen,
        seen);
  }

  private static void assertHidden(Trait trait, String one, String other) {
    assertThat(differences(Case.of("stream"), one, other)).isNotEmpty();
    assertThat(differences(Case.of("stream").with(trait), one, other)).isEmpty();
  }

  private static void assertSeen(Trait trait, String one, String other) {
    assertThat(differences(Case.of("stream").with(trait), one, other)).isNotEmpty();
  }

  private static List<String> differences(Case row, String expected, String actual) {
    return Comparison.differences(
        Observation.of(row.comparable(expected), List.of()),
        Observation.of(row.comparable(actual), List.of()));
  }
}
