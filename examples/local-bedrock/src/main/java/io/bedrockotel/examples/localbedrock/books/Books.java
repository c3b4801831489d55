package io.bedrockotel.examples.localbedrock.books;

import io.bedrockotel.examples.localbedrock.answer.Usage;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** All that the stand-in remembers: journal, invocation log and counters. */
public final class Books implements AutoCloseable {

  private final Journal journal;
  private final InvocationLog log;
  private final Counters counters = new Counters();

  private Books(Journal journal, InvocationLog log) {
    this.journal = journal;
    this.log = log;
  }

  /** Opens the books of one account and Region; throws when the log directory is not writable. */
  public static Books open(String account, String region, Limits limits) throws IOException {
    Path directory = limits.logDirectory();
    LogFiles files = directory == null ? null : new LogFiles(directory);
    InvocationRecord writer = new InvocationRecord(account, region);
    return new Books(
        new Journal(limits.history()), new InvocationLog(writer, limits.history(), files));
  }

  /** How much is remembered, and where files go, if they go anywhere. */
  public record Limits(int history, @Nullable Path logDirectory) {}

  public Journal journal() {
    return journal;
  }

  public InvocationLog log() {
    return log;
  }

  public Totals totals() {
    return counters.totals();
  }

  public void enter(Invocation invocation) {
    Usage usage = invocation.outcome().usage();
    counters.count(invocation.metadata(), usage, invocation.outcome().errorCode() != null);
    log.add(invocation);
  }

  /** Forgets everything but the files. */
  public void clear() {
    journal.clear();
    log.clear();
    counters.clear();
  }

  @Override
  public void close() {
    log.close();
  }
}
