package io.bedrockotel.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** The bars as they were set before anything was measured. */
class BarsTest {
  @Test
  void barsStayWhereTheyWereSet() {
    assertThat(Bars.load().bars())
        .extracting(Bar::figure, Bar::rule, Bar::atMost, Bar::unit)
        .containsExactly(
            tuple("bytes_per_call/converse", Rule.SHARE, 0.5, ""),
            tuple("bytes_per_call/async-converse", Rule.SHARE, 0.5, ""),
            tuple("bytes_per_call/stream-10", Rule.SHARE, 0.5, ""),
            tuple("bytes_per_call/converse-30-turns", Rule.SHARE, 0.06, ""),
            tuple("bytes_per_call/invoke-1kb", Rule.SHARE, 0.2, ""),
            tuple("bytes_per_call/invoke-100kb", Rule.SHARE, 0.02, ""),
            tuple("bytes_per_call/invoke-5mb", Rule.SHARE, 0.001, ""),
            tuple("bytes_per_call/titan-embedding", Rule.SHARE, 0.05, ""),
            tuple("bytes_per_call/cohere-96-vectors", Rule.SHARE, 0.001, ""),
            tuple("bytes_per_call/invoke-stream-100", Rule.SHARE, 0.15, ""),
            tuple("bytes_per_call/stream-", Rule.ADDED_PER_EVENT, 100.0, "B"),
            tuple("heap_per_open_stream", Rule.ADDED, 1_000.0, "B"),
            tuple("startup_cpu", Rule.ADDED, 0.3, "s"),
            tuple("live_heap", Rule.GROWTH, 1_000_000.0, "B"));
  }
}
