package io.bedrockotel.examples.localbedrock.books;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model invocation log: the latest records in memory, and all of them in files if wanted. */
public final class InvocationLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(InvocationLog.class);
  private static final long BATCH_MS = 250;

  private final History<JsonNode> recent;
  private final InvocationRecord writer;
  private final @Nullable LogFiles files;
  private final ScheduledExecutorService batches;
  private List<ObjectNode> waiting = new ArrayList<>();

  InvocationLog(InvocationRecord writer, int limit, @Nullable LogFiles files) {
    this.writer = writer;
    this.recent = new History<>(limit);
    this.files = files;
    this.batches =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "invocation-log");
              thread.setDaemon(true);
              return thread;
            });
    if (files != null) {
      // A failed batch is reported by write(), which never throws: a throw would end the schedule.
      var unused =
          batches.scheduleWithFixedDelay(this::flush, BATCH_MS, BATCH_MS, TimeUnit.MILLISECONDS);
    }
  }

  public void add(Invocation invocation) {
    ObjectNode log = writer.of(invocation);
    recent.add(log);
    if (files != null) {
      synchronized (this) {
        waiting.add(log.deepCopy());
      }
    }
  }

  public List<JsonNode> records() {
    return recent.all();
  }

  public void clear() {
    recent.clear();
  }

  /** Writes what waits; on return it is in the files. */
  public synchronized void flush() {
    List<ObjectNode> batch = waiting;
    waiting = new ArrayList<>();
    if (files == null || batch.isEmpty()) {
      return;
    }
    Map<String, List<ObjectNode>> byFolder =
        batch.stream().collect(Collectors.groupingBy(LogFiles::folder));
    byFolder.forEach((folder, records) -> write(files, folder, records));
  }

  @Override
  public void close() {
    batches.shutdown();
    flush();
  }

  private static void write(LogFiles files, String folder, List<ObjectNode> records) {
    try {
      for (ObjectNode log : records) {
        files.moveLargeBodies(log);
      }
      files.write(folder, List.copyOf(records));
    } catch (IOException e) {
      LOG.error("{} invocation-log records are lost: {}", records.size(), e.toString());
    }
  }
}
