package io.bedrockotel.benchmarks.results;

/**
 * How much is measured.
 *
 * @param rounds JVMs of each variant for allocations and for JMH
 * @param startUps JVMs of each variant for the start-up
 * @param heapRounds JVMs of each variant for open streams and for growth
 * @param openStreams how many streams are open at once
 * @param growthCalls how many calls are made, each with its own tenant and user
 * @param batchShare the measured calls, as a share of what a whole run makes
 * @param jmhSeconds how long JMH measures in each JVM, after warming up for twice as long
 */
public record Plan(
    int rounds,
    int startUps,
    int heapRounds,
    int openStreams,
    int growthCalls,
    double batchShare,
    int jmhSeconds) {

  /** The plan whose figures are published. */
  public static Plan whole() {
    return new Plan(3, 9, 3, 5_000, 300_000, 1, 2);
  }

  /** The plan that only shows that everything works. */
  public static Plan quick() {
    return new Plan(1, 1, 1, 20, 200, 0.02, 0);
  }

  /** The same plan with other numbers of open streams and of calls. */
  public Plan withHeap(int streams, int calls) {
    return new Plan(rounds, startUps, heapRounds, streams, calls, batchShare, jmhSeconds);
  }
}
