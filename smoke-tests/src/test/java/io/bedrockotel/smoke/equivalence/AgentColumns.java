package io.bedrockotel.smoke.equivalence;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.bedrockotel.examples.otlpreceiver.OtlpReceiver;
import io.bedrockotel.examples.otlpreceiver.ReceivedLog;
import io.bedrockotel.smoke.Attachment;
import io.bedrockotel.smoke.DetailsEvent;
import io.bedrockotel.smoke.Stage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The two columns with an agent, under one setting of content capture and of our events. */
final class AgentColumns implements AutoCloseable {
  /** The scope of the extension's spans. */
  static final String OURS = "io.bedrockotel.bedrock";

  private static final String ERRORS = "aws.bedrock.extension.errors";

  private final String setting;
  private final Column stock;
  private final Column extension;

  private AgentColumns(String setting, Column stock, Column extension) {
    this.setting = setting;
    this.stock = stock;
    this.extension = extension;
  }

  static AgentColumns open(boolean content) {
    String capture = "-Dotel.instrumentation.genai.capture-message-content=" + content;
    return new AgentColumns(
        content ? Run.WITH_CONTENT : "",
        Column.openImpatiently(Attachment.stockAgent().withJvmArgument(capture)),
        Column.open(
            Attachment.extension()
                .withJvmArgument(capture)
                .with("metadata.static", "team=search")
                .with("events.enabled", String.valueOf(content))));
  }

  Run run(Case one, String model, CompletableFuture<Observation> expected) {
    return new Run(one, setting, expected, stock.run(one, model), extension.run(one, model));
  }

  /** An agent that was not there would change nothing, and prove nothing. */
  void assertAttached() {
    stock.stage().endApplication();
    assertThat(stock.stage().receiver().spans())
        .extracting(span -> span.scope().name())
        .contains("io.opentelemetry.aws-sdk-2.2")
        .doesNotContain(OURS);
    // Without it, the second run of every case would be the first one over again.
    assertThat(stock.stage().receiver().logs().stream().anyMatch(AgentColumns::hasContent))
        .as("the stock agent captures content")
        .isEqualTo(setting.equals(Run.WITH_CONTENT));
    Stage ours = extension.stage();
    ours.endApplication();
    assertThat(ours.receiver().spans()).extracting(span -> span.scope().name()).contains(OURS);
    assertThat(ours.receiver().metrics())
        .extracting(metric -> metric.metric().getName())
        .isNotEmpty()
        .doesNotContain(ERRORS);
    assertThat(spansOfEvents(ours.receiver()))
        .as("calls that have an event")
        .isEqualTo(setting.equals(Run.WITH_CONTENT) ? spans(ours.receiver()) : Set.of());
  }

  private static Set<ByteString> spans(OtlpReceiver receiver) {
    return receiver.spans().stream()
        .filter(span -> span.scope().name().equals(OURS))
        .map(span -> span.span().getSpanId())
        .collect(toSet());
  }

  private static Set<ByteString> spansOfEvents(OtlpReceiver receiver) {
    return receiver.logs().stream()
        .filter(DetailsEvent::isOne)
        .map(log -> log.record().getSpanId())
        .collect(toSet());
  }

  private static boolean hasContent(ReceivedLog log) {
    return log.record().getBody().toString().contains("key: \"content\"");
  }

  @Override
  public void close() {
    EquivalenceTest.closeAll(List.of(stock, extension));
  }
}
