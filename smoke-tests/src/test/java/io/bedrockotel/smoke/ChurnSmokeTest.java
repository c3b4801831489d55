package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Applications that come and go in one JVM, each with a class loader and an AWS SDK of its own. */
class ChurnSmokeTest {
  private static final Pattern LEFT = Pattern.compile("loaders=(\\d+) classes=(\\d+)");
  private static final int DEPLOYMENTS = 20;

  @Test
  void loadersGoAndLeaveNoMoreThanUnderTheAgentAlone() {
    Left without = churn(Attachment.stockAgent());
    Left with = churn(Attachment.extension());
    assertThat(with.loaders()).isEqualTo(without.loaders()).isZero();
    assertThat(with.classes())
        .as("classes that %s deployments left behind", DEPLOYMENTS)
        .isLessThan(without.classes() + DEPLOYMENTS);
  }

  /**
   * In a JVM that clears soft references at once, as one does that needs its memory. The first call
   * is the server's own: the agent keeps the context class loader of the thread that makes the
   * first span (SdkMeter's CallbackRegistration, agent 2.33.1).
   */
  private static Left churn(Attachment attachment) {
    Attachment lean =
        attachment
            .withJvmArgument("-XX:SoftRefLRUPolicyMSPerMB=0")
            .withJvmArgument("-XX:TieredStopAtLevel=1")
            .withJvmArgument("-XX:+UseSerialGC");
    try (Stage stage = Stage.open(lean)) {
      assertThat(stage.run("converse", Stage.newModel())).startsWith("end_turn");
      deploy(stage);
      Left first = left(stage);
      for (int i = 0; i < DEPLOYMENTS; i++) {
        deploy(stage);
      }
      Left last = left(stage);
      return new Left(last.loaders(), last.classes() - first.classes());
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
