package io.bedrockotel.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reading costs in memory, however large a body is. */
class BodyAllocationTest {
  private static final int WARM = 5_000;
  private static final byte[] IMAGE =
      ("{\"messages\": [{\"content\": [{\"source\": {\"data\": \""
              + "iVBORw0KGgo".repeat(500_000)
              + "\"}}]}], \"max_tokens\": 5}")
          .getBytes(UTF_8);
  private static final byte[] VECTORS =
      ("{\"embeddings\": ["
              + ("[" + "0.0123456789,".repeat(1_023) + "0.1],").repeat(95)
              + "[0.1]]}")
          .getBytes(UTF_8);

  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Fixture claude = new Fixture("anthropic-claude");

  @Test
  void smallBodies() {
    byte[] request = claude.request("messages");
    byte[] response = claude.response("messages");
    Bodies bodies = Families.of("anthropic.claude-x", request);

    assertThat(allocated(() -> bodies.request(request), WARM)).isLessThan(1_000);
    assertThat(allocated(() -> bodies.response(response), WARM)).isLessThan(1_000);
  }

  @Test
  void chunks() {
    assertThat(allocatedByChunk("anthropic.claude-x", claude.stream("messages").get(2)))
        .isLessThan(150);
    assertThat(
            allocatedByChunk(
                "openai.gpt-oss-20b-1:0", new Fixture("openai-shape").stream("chat").get(2)))
        .isLessThan(150);
  }

  @Test
  void imagesAndVectorsAreNotCopied() {
    Bodies claude = Families.of("anthropic.claude-x", IMAGE);
    Bodies cohere = Families.of("cohere.embed-english-v3", VECTORS);

    assertThat(IMAGE).hasSizeGreaterThan(5_000_000);
    assertThat(allocated(() -> claude.request(IMAGE), 5)).isLessThan(10_000);
    assertThat(allocated(() -> cohere.response(VECTORS), 5)).isLessThan(10_000);
    assertThat(allocated(() -> Families.of(null, IMAGE), 5)).isLessThan(10_000);
  }

  private long allocatedByChunk(String model, byte[] chunk) {
    StreamBody stream = Families.of(model, new byte[0]).stream(null);
    List<byte[]> chunks = List.of(chunk);
    return allocated(() -> chunks.forEach(stream::read), WARM);
  }

  /** Bytes of one run, after as many to warm up. */
  private long allocated(Runnable run, int runs) {
    for (int i = 0; i < runs; i++) {
      run.run();
    }
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < runs; i++) {
      run.run();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / runs;
  }
}
