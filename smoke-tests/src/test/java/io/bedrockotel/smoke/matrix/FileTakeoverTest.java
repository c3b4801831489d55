package io.bedrockotel.smoke.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Observed;
import io.bedrockotel.smoke.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Declarative files in which the user keeps the agent's own Bedrock module. */
class FileTakeoverTest {
  private final String model = Stage.newModel();

  @TempDir private Path directory;

  static List<Agent> agents() {
    return Stream.concat(Agent.stock().stream(), Stream.of(Agent.between())).toList();
  }

  @ParameterizedTest
  @MethodSource("agents")
  void stockModuleThatTheUserAskedForStays(Agent agent) throws IOException {
    String agentsModules = "  javaagent:\n";
    String instrumentations = "  java:\n";
    Path file =
        file(
            agentsModules,
            agentsModules + "    instrumentation: {enabled: [aws_sdk_2.2_bedrock_runtime]}\n",
            instrumentations,
            instrumentations + "    aws_sdk_2.2_bedrock_runtime: {enabled: true}\n");
    assertStockModuleWithOurMetadata(agent, file);
  }

  @ParameterizedTest
  @MethodSource("agents")
  void withoutTakeoverTheStockModuleStays(Agent agent) throws IOException {
    String ours = "    bedrock:\n";
    assertStockModuleWithOurMetadata(agent, file(ours, ours + "      takeover: \"false\"\n"));
  }

  private void assertStockModuleWithOurMetadata(Agent agent, Path file) {
    Attachment attachment =
        Attachment.agent(agent.jar())
            .withExtension()
            .withJvmArgument("-D" + agent.fileProperty() + "=" + file);
    try (Stage stage = Stage.open(attachment)) {
      stage.run("converse", model, "baggage.tenant_id=acme");
      stage.endApplication();
      Observed observed = new Observed(stage.receiver(), model);
      assertThat(observed.spans())
          .singleElement()
          .satisfies(span -> assertThat(span.scope().name()).contains("aws-sdk-2.2"));
      assertThat(observed.counts("gen_ai.client.operation.duration").values()).containsExactly(1L);
      assertThat(stage.requests(model).get(0).body())
          .contains("\"tenant_id\":\"acme\"", "\"team\":\"search\"");
      assertThat(stage.output()).filteredOn(line -> line.contains("takeover=false")).hasSize(1);
    }
  }

  /** The file of the matrix with replacements. */
  private Path file(String... replacements) throws IOException {
    String text = Files.readString(Style.CONFIGURATION);
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    return Files.writeString(directory.resolve("otel.yaml"), text);
  }
}
