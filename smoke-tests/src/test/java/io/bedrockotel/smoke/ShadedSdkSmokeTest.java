package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications whose AWS SDK was relocated, whole or in part. */
class ShadedSdkSmokeTest {
  private static final String SDK = "software.amazon.awssdk";
  private static final String WATCH = "io.bedrockotel.TakeoverWatchModule";
  private static final List<String> COMMANDS =
      List.of("converse", "converse-async", "stream", "stream-consumer", "converse-own-metadata");

  private final String model = Stage.newModel();

  @Test
  void shadedSdkIsLeftAloneWithOneLineAtDebug() {
    String application = Relocation.classPath(SDK, "shaded.awssdk");
    Seen with = run(debug(), application);
    assertThat(with.answers()).isEqualTo(run(Attachment.none(), application).answers());
    assertThat(with.output()).noneMatch(line -> line.contains("WARN"));
    assertThat(with.output())
        .filteredOn(line -> line.contains("DEBUG " + WATCH))
        .singleElement()
        .asString()
        .contains("shaded.awssdk.services.bedrockruntime.DefaultBedrockRuntimeBaseClientBuilder");
  }

  /** Its client has the name that we look for, and its core is none that we know. */
  @Test
  void partlyShadedSdkIsLeftAloneAloud() {
    String application = Relocation.classPath(SDK + ".core.interceptor", "shaded.interceptor");
    Seen with = run(Attachment.extension(), application);
    assertThat(with.answers()).isEqualTo(run(Attachment.none(), application).answers());
    assertThat(with.output())
        .filteredOn(line -> line.contains("WARN"))
        .singleElement()
        .asString()
        .contains("Bedrock instrumentation does not fit the AWS SDK");
    assertThat(run(debug(), application).output())
        .anyMatch(line -> line.contains("Missing class " + SDK + ".core.interceptor."));
  }

  private static Attachment debug() {
    return Attachment.extension().withJvmArgument("-Dotel.javaagent.debug=true");
  }

  /** One run of all commands; nothing of ours may have come of it. */
  private Seen run(Attachment attachment, String application) {
    try (Stage stage = Stage.open(attachment, application)) {
      List<String> answers = COMMANDS.stream().map(each -> stage.run(each, model)).toList();
      assertThat(answers).allMatch(each -> each.startsWith("end_turn") || each.startsWith("compl"));
      stage.endApplication();
      assertThat(stage.receiver().spans())
          .noneMatch(span -> span.scope().name().startsWith("io.bedrockotel"));
      return new Seen(answers, List.copyOf(stage.output()));
    }
  }

  private record Seen(List<String> answers, List<String> output) {}
}
