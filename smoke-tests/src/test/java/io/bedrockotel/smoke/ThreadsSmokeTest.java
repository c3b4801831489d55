package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.smoke.jvm.Jvms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls on virtual threads and behind hand-offs, up to the JVM without a SecurityManager. */
class ThreadsSmokeTest {
  private static final int FIRST_TASK = 100;
  private static final int TASKS = 40;

  private final String model = Stage.newModel();

  @ParameterizedTest
  @ValueSource(ints = {21, 25})
  void everyVirtualThreadHasItsOwnParentAndMetadata(int feature) {
    try (Stage stage = Stage.open(Attachment.extension().on(jvm(feature)))) {
      String answers = stage.run("virtual-threads", model);
      assertThat(answers.split("\\\\n")).hasSize(TASKS).allMatch(a -> a.endsWith("own=true"));
      for (int task = FIRST_TASK; task < FIRST_TASK + TASKS; task++) {
        isOwnCall(stage, model + "-" + task, task);
      }
      stage.assertWhole();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void callBehindAHandOffBelongsToWhoHandedItOff(int feature) {
    try (Stage stage = Stage.open(Attachment.extension().on(jvm(feature)))) {
      stage.run("hand-offs", model, "baggage.tenant_id=acme");
      for (String way : Set.of("-pooled", "-chained", "-wrapped")) {
        isCallOf(stage, model + way, "command hand-offs");
      }
      stage.assertWhole();
    }
  }

  @Test
  void subtaskOfAStructuredScopeBelongsToItsScope() {
    Attachment preview = Attachment.extension().withJvmArgument("--enable-preview");
    try (Stage stage = Stage.open(preview.on(jvm(25)))) {
      stage.run("structured", model, "baggage.tenant_id=acme");
      isCallOf(stage, model + "-first", "command structured");
      isCallOf(stage, model + "-second", "command structured");
      stage.assertWhole();
    }
  }

  /** The JVM prints the stack of each pinned thread; from Java 24 on a monitor pins none. */
  @Test
  void noVirtualThreadIsPinnedByUs() {
    Attachment reporting = Attachment.extension().withJvmArgument("-Djdk.tracePinnedThreads=full");
    try (Stage stage = Stage.open(reporting.on(jvm(21)))) {
      assertThat(stage.run("pinned-thread", model)).isEqualTo("pinned");
      assertThat(pinned(stage, "io.bedrockotel.smoke.app.ThreadCommands")).isNotEmpty();
      stage.run("converse", model);
      stage.run("virtual-threads", model);
      assertThat(pinned(stage, "io.bedrockotel."))
          .allMatch(frame -> frame.startsWith("io.bedrockotel.smoke."));
      stage.assertWhole();
    }
  }

  private static List<String> pinned(Stage stage, String prefix) {
    return stage.output().stream()
        .map(String::strip)
        .map(line -> line.startsWith("app//") ? line.substring("app//".length()) : line)
        .filter(line -> line.startsWith(prefix))
        .toList();
  }

  private static void isOwnCall(Stage stage, String called, int task) {
    ReceivedSpan call = stage.observe(called).spans().get(0);
    assertThat(call.span().getParentSpanId())
        .isEqualTo(span(stage, "task " + task).span().getSpanId());
    assertThat(call.attributes())
        .containsEntry("aws.bedrock.request_metadata.tenant_id", "tenant" + task);
    assertThat(stage.requests(called))
        .singleElement()
        .satisfies(sent -> assertThat(sent.body()).contains("\"tenant" + task + "\""));
  }

  private static void isCallOf(Stage stage, String called, String parent) {
    ReceivedSpan call = stage.observe(called).spans().get(0);
    assertThat(call.span().getParentSpanId()).isEqualTo(span(stage, parent).span().getSpanId());
    assertThat(call.attributes()).containsEntry("aws.bedrock.request_metadata.tenant_id", "acme");
  }

  private static ReceivedSpan span(Stage stage, String name) {
    return await()
        .atMost(Stage.DEADLINE)
        .until(
            () ->
                stage.receiver().spans().stream()
                    .filter(span -> span.span().getName().equals(name))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Path jvm(int feature) {
    Optional<Path> home = Jvms.find(feature);
    assumeTrue(home.isPresent(), () -> "no JVM " + feature);
    return home.orElseThrow();
  }
}
