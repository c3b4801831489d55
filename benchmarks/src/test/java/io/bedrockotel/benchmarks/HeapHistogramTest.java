package io.bedrockotel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapHistogramTest {
  private static final String HEADER =
      " num     #instances         #bytes  class name (module)\n"
          + "-------------------------------------------------------\n";

  @Test
  void classesAreComparedForEachStream(@TempDir Path directory) throws IOException {
    HeapHistogram ours =
        histogram(
            directory,
            "   1:  20  4000  [B (java.base@17.0.15)\n"
                + "   2:  10  640  io.bedrockotel.sdk.BedrockCall\n"
                + "   3:  10  160  a.B$$Lambda$11/0x01\n"
                + "   4:  10  100  a.B$$Lambda$12/0x02\n");
    HeapHistogram off =
        histogram(
            directory,
            "   1:  20  4500  [B (java.base@17.0.15)\n   2:  10  160  a.B$$Lambda$9/0x07\n");

    assertThat(ours.beyond(off, 10))
        .containsOnly(
            entry("io.bedrockotel.sdk.BedrockCall", 64L),
            entry("a.B$$Lambda", 10L),
            entry("[B", -50L));
  }

  private static HeapHistogram histogram(Path directory, String lines) throws IOException {
    return HeapHistogram.read(
        Files.writeString(directory.resolve("histogram.txt"), HEADER + lines));
  }
}
