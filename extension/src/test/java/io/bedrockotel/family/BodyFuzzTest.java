package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.ResponseBody;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every family's reading of bodies and chunks that are anything but what it expects. Reads {@code
 * -Dfuzz.inputs} of them (the pom says how many), and with {@code -Dfuzz.seed} others.
 */
class BodyFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz.inputs");
  private static final long SEED = Long.getLong("fuzz.seed", 42);
  private static final int CHUNKS = 20;
  private static final int MOST_TEXTS = 128;
  private static final long MOST_ALLOCATED = 400_000;

  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<Bodies> families = families();
  private final List<String> escapes = new ArrayList<>();

  @Test
  void nothingEscapesAndNothingPilesUp() {
    FuzzInputs inputs = new FuzzInputs(SEED);
    int read = 0;
    while (read < INPUTS) {
      Bodies family = families.get(read / CHUNKS % families.size());
      StreamBody stream = family.stream(null);
      for (int i = 0; i < CHUNKS; i++) {
        read(family, stream, inputs.next());
        read++;
      }
    }

    System.out.printf("FUZZ inputs=%d escapes=%d%n", read, escapes.size());
    assertThat(escapes).isEmpty();
    assertThat(read).isGreaterThanOrEqualTo(200_000);
  }

  private void read(Bodies family, StreamBody stream, byte[] input) {
    long before = threads.getCurrentThreadAllocatedBytes();
    try {
      family.request(input);
      Families.of(null, input).request(input);
      check(family.response(input));
      stream.read(input);
      check(stream.response());
    } catch (Throwable e) {
      escapes.add(family.family() + " " + e + " " + Base64.getEncoder().encodeToString(input));
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(MOST_ALLOCATED + 4L * input.length);
  }

  private static void check(ResponseBody body) {
    if (body.finishReasons().size() > MOST_TEXTS) {
      throw new IllegalStateException("unbounded: " + body.finishReasons().size());
    }
  }

  private static List<Bodies> families() {
    List<Bodies> families = new ArrayList<>();
    Families.ALL.forEach(family -> families.add(new Bodies(family)));
    families.add(new Bodies(new UnknownFamily()));
    families.forEach(BodyFuzzTest::makeTables);
    for (Family family : Families.ALL) {
      makeTables(Families.of(family.models().get(0), new byte[0]));
    }
    makeTables(Families.of(null, new byte[0]));
    return families;
  }

  /** Made once, at the first use, and no part of what an input costs. */
  private static void makeTables(Bodies bodies) {
    bodies.request(new byte[0]);
    bodies.response(new byte[0]);
    bodies.stream(null);
  }
}
