package io.bedrockotel.smoke.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.otlpreceiver.ReceivedSpan;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.Stage;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Agents that lack what the extension is built on: it stands aside, and says so. */
class OldAgentTest {
  static List<Agent> agents() {
    return Agent.tooOld();
  }

  @ParameterizedTest
  @MethodSource("agents")
  void everythingIsAsWithoutTheExtension(Agent agent) {
    assertLeftAlone(Attachment.agent(agent.jar()));
  }

  @Test
  void everythingIsAsWithoutTheExtensionInAFile() {
    Agent agent = Agent.tooOld().get(0);
    Attachment alone = Attachment.agent(agent.jar());
    assertLeftAlone(
        alone
            .withJvmArgument("-D" + agent.fileProperty() + "=" + Style.CONFIGURATION)
            .withEnvironment("MATRIX_INDY", "false")
            .withEnvironment("MATRIX_V3_PREVIEW", "false"));
  }

  private static void assertLeftAlone(Attachment alone) {
    Seen without = see(alone);
    Seen with = see(alone.withExtension());

    assertThat(with.results()).isEqualTo(without.results());
    assertThat(with.spans()).isNotEmpty().isEqualTo(without.spans());
    assertThat(with.metrics()).isEqualTo(without.metrics());
    assertThat(with.warnings())
        .singleElement()
        .asString()
        .endsWith("is off: it needs OpenTelemetry Java agent 2.24.0 or later");
  }

  private static Seen see(Attachment attachment) {
    try (Stage stage = Stage.open(attachment)) {
      String converse = Stage.newModel();
      String stream = Stage.newModel();
      List<String> results =
          List.of(
              stage.run("converse", converse, "baggage.tenant_id=acme"),
              stage.run("stream", stream, "baggage.tenant_id=acme"));
      stage.endApplication();
      assertThat(stage.requests(converse).get(0).body()).doesNotContain("requestMetadata");
      assertThat(stage.output()).noneMatch(line -> line.contains("failed to start"));
      return Seen.by(stage, results);
    }
  }

  /** What the application, the receiver and the reader of the log saw. */
  private record Seen(
      List<String> results, TreeSet<String> spans, TreeSet<String> metrics, List<String> warnings) {
    static Seen by(Stage stage, List<String> results) {
      TreeSet<String> spans = new TreeSet<>();
      stage.receiver().spans().forEach(span -> spans.add(describe(span)));
      TreeSet<String> metrics = new TreeSet<>();
      stage.receiver().metrics().stream()
          .map(metric -> metric.metric().getName())
          .filter(name -> name.startsWith("gen_ai."))
          .forEach(metrics::add);
      List<String> warnings =
          stage.output().stream().filter(line -> line.contains("Bedrock extension")).toList();
      return new Seen(results, spans, metrics, warnings);
    }

    private static String describe(ReceivedSpan span) {
      String name = span.span().getName().replaceAll("[0-9]{5}", "N");
      return span.scope().name() + " " + name + " " + new TreeSet<>(span.attributes().keySet());
    }
  }
}
