package io.bedrockotel.smoke.equivalence;

import io.bedrockotel.examples.localbedrock.books.RecordedRequest;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import io.bedrockotel.smoke.equivalence.Case.Trait;
import io.bedrockotel.smoke.equivalence.WireRequest.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** One forked application that runs the cases one after the other. */
final class Column implements AutoCloseable {
  /** Started all at once, JVMs keep each other from starting. */
  private static final Semaphore OPENING = new Semaphore(2);

  /** All names that there are: unknown ones are asked for nowhere else. */
  private static final Path HOSTS = Path.of("src", "test", "resources", "hosts");

  private static final Duration IMPATIENCE = Duration.ofSeconds(3);

  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final CompletableFuture<Stage> stage;
  private final Duration patience;

  private Column(Attachment attachment, Duration patience) {
    this.patience = patience;
    stage = CompletableFuture.supplyAsync(() -> opened(attachment), worker);
  }

  /**
   * Starts to open a column; it runs what it is given once it is open.
   *
   * <p>A column lives for a minute or two: what the second compiler and a parallel collector would
   * win is less than what they cost.
   */
  static Column open(Attachment attachment) {
    return open(attachment, Stage.DEADLINE);
  }

  /** The same for an agent that is known to keep things from application and server. */
  static Column openImpatiently(Attachment attachment) {
    return open(attachment, IMPATIENCE);
  }

  private static Column open(Attachment attachment, Duration patience) {
    return new Column(
        attachment
            .withJvmArgument("-XX:TieredStopAtLevel=1")
            .withJvmArgument("-XX:+UseSerialGC")
            .withJvmArgument("-Djdk.net.hosts.file=" + HOSTS.toAbsolutePath())
            .withJvmArgument("-Dsmoke.patience=" + patience.toSeconds()),
        patience);
  }

  private static Stage opened(Attachment attachment) {
    OPENING.acquireUninterruptibly();
    try {
      return Stage.open(attachment);
    } finally {
      OPENING.release();
    }
  }

  /** Runs a case behind those that wait already. */
  CompletableFuture<Observation> run(Case one, String model) {
    return CompletableFuture.supplyAsync(() -> observe(stage.join(), one, model), worker);
  }

  /** Does something when the cases that wait already are through. */
  void then(Runnable action) {
    worker.execute(action);
  }

  /** Runs a command that nobody compares. */
  void command(String command) {
    stage.join().run(command, "none");
  }

  private Observation observe(Stage stage, Case one, String model) {
    stage.reset();
    stage.behave(one.behaviour());
    String answer = stage.run(one.command(), model, one.options().toArray(String[]::new));
    List<RecordedRequest> received =
        one.has(Trait.FATE) ? stage.endedRequests(model, patience) : stage.requests(model);
    String comparable =
        one.comparable(ids(one, received).named(answer).replace(stage.authority(), "the stand-in"));
    return Observation.of(comparable, requests(one, received, stage.authority()));
  }

  /** Where requests have no order, their ids have the one in which the application saw them. */
  private static RequestIds ids(Case one, List<RecordedRequest> received) {
    return new RequestIds(
        one.has(Trait.ANY_ORDER)
            ? List.of()
            : received.stream().map(RecordedRequest::requestId).filter(Objects::nonNull).toList());
  }

  private static List<WireRequest> requests(
      Case one, List<RecordedRequest> received, String authority) {
    // In any order there is no first.
    List<String> invocations = one.has(Trait.ANY_ORDER) ? null : new ArrayList<>();
    Reading reading = new Reading(one.has(Trait.FATE), invocations, authority);
    Stream<WireRequest> requests =
        received.stream()
            // One that was given up on its way has no body yet.
            .filter(request -> request.bodyBase64() != null || !one.has(Trait.MAY_BE_UNSENT))
            .map(request -> WireRequest.of(request, reading));
    if (one.has(Trait.ANY_ORDER)) {
      requests = requests.sorted(Comparator.comparing(request -> request.lines().toString()));
    }
    return requests.toList();
  }

  /** The stage, to look at when the last case is through. */
  Stage stage() {
    return stage.join();
  }

  @Override
  public void close() {
    // What still waits is not run any more, and what runs ends with its application.
    worker.shutdownNow();
    if (!stage.isCompletedExceptionally()) {
      stage.join().close();
    }
  }
}
