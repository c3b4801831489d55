package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that come and go in one JVM, each with a class loader and an AWS SDK of its own. */
class ChurnSmokeTest {
  private static final Pattern LEFT = Pattern.compile("loaders=(\\d+) classes=(\\d+)");
  private static final int ROUNDS = 10;

  /** Classes of the JVM and the agent that are loaded or dropped whenever it suits them. */
  private static final int NOISE = 5;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void loadersGoAndLeaveNoMoreThanUnderTheAgentAlone(boolean indy) {
    CompletableFuture<List<Left>> stock =
        CompletableFuture.supplyAsync(() -> churn(mode(Attachment.stockAgent(), indy)));
    List<Left> with = churn(mode(Attachment.extension(), indy));
    List<Left> without = stock.join();

    assertThat(with).extracting(Left::loaders).containsOnly(0);
    assertThat(without).extracting(Left::loaders).containsOnly(0);
    assertThat(grown(with, 0, 2))
        .as("classes that %s deployments left behind", 2 * ROUNDS)
        .isLessThan(grown(without, 0, 2) + 2 * ROUNDS);
    assertThat(grown(with, 1, 2))
        .as(
            "classes that the second %s deployments left behind, beside the first %s",
            ROUNDS, ROUNDS)
        .isLessThanOrEqualTo(grown(with, 0, 1) + NOISE)
        .as("beside the agent alone")
        .isLessThanOrEqualTo(grown(without, 1, 2) + NOISE);
  }

  private static Attachment mode(Attachment attachment, boolean indy) {
    return attachment.withJvmArgument("-Dotel.javaagent.experimental.indy=" + indy);
  }

  private static int grown(List<Left> counts, int from, int to) {
    return counts.get(to).classes() - counts.get(from).classes();
  }

  /**
   * In a JVM that clears soft references at once, as one does that needs its memory. The first call
   * is the server's own: the agent keeps the context class loader of the thread that makes the
   * first span (SdkMeter's CallbackRegistration, agent 2.33.1).
   *
   * @return what was there after the first deployment, after ten more, and after another ten
   */
  private static List<Left> churn(Attachment attachment) {
    Attachment lean =
        attachment
            .withJvmArgument("-XX:SoftRefLRUPolicyMSPerMB=0")
            .withJvmArgument("-XX:TieredStopAtLevel=1")
            .withJvmArgument("-XX:+UseSerialGC");
    try (Stage stage = Stage.open(lean)) {
      assertThat(stage.run("converse", Stage.newModel())).startsWith("end_turn");
      deploy(stage);
      List<Left> counts = new ArrayList<>(List.of(left(stage)));
      for (int half = 0; half < 2; half++) {
        for (int round = 0; round < ROUNDS; round++) {
          deploy(stage);
        }
        counts.add(left(stage));
      }
      return counts;
    }
  }

  private static void deploy(Stage stage) {
    assertThat(stage.run("deploy", Stage.newModel())).matches("end_turn .* \\| end_turn .*");
  }

  private static Left left(Stage stage) {
    Matcher left = LEFT.matcher(stage.run("deployments-left", ""));
    assertThat(left.matches()).isTrue();
    return new Left(Integer.parseInt(left.group(1)), Integer.parseInt(left.group(2)));
  }

  private record Left(int loaders, int classes) {}
}
