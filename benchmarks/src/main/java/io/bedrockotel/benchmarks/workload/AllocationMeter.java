package io.bedrockotel.benchmarks.workload;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that the threads of the application have allocated, agent code on them included.
 *
 * <p>Threads on which the agent exports in the background do not count: how much they have to do
 * depends on how many spans the full queue drops, which is chance.
 */
final class AllocationMeter {

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private long[] ids = {};
  private long[] bytes = {};

  void start() {
    ids = threads.getAllThreadIds();
    bytes = threads.getThreadAllocatedBytes(ids);
  }

  /**
   * Since the start, unless a thread has ended and taken its count with it; what reading costs is
   * about one byte for each call of a batch.
   */
  OptionalLong allocated() {
    long[] idsNow = threads.getAllThreadIds();
    long[] bytesNow = threads.getThreadAllocatedBytes(idsNow);
    Map<Long, Long> before = byId(ids, bytes);
    ThreadInfo[] infos = threads.getThreadInfo(idsNow);
    long sum = 0;
    for (int i = 0; i < idsNow.length; i++) {
      Long held = before.remove(idsNow[i]);
      if (!exports(infos[i])) {
        sum += bytesNow[i] - (held == null ? 0 : held);
      }
    }
    return before.isEmpty() ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  private static Map<Long, Long> byId(long[] ids, long[] bytes) {
    Map<Long, Long> byId = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      byId.put(ids[i], bytes[i]);
    }
    return byId;
  }

  private static boolean exports(@Nullable ThreadInfo info) {
    return info != null && AgentThreads.exports(info.getThreadName());
  }
}
