package io.bedrockotel.examples.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

class CallReportTest {

  private static final TokenUsage PLAIN_USAGE =
      TokenUsage.builder().inputTokens(12).outputTokens(5).totalTokens(17).build();

  @Test
  void everythingThatIsKnown() {
    TokenUsage usage =
        PLAIN_USAGE.toBuilder().cacheReadInputTokens(1100).cacheWriteInputTokens(0).build();
    Labels labels = new Labels().with(Label.TENANT_ID, "acme").with(Label.VARIANT, "terse");

    assertThat(report(labels, new Answer("Five years.", usage)))
        .isEqualTo(
            """
            [lease-reader] amazon.nova-pro-v1:0 tenant=acme variant=terse
              tokens: input=12 output=5 total=17 cache_read=1100 cache_write=0
              answer: Five years.""");
  }

  @Test
  void whatIsUnknownIsLeftOut() {
    assertThat(report(new Labels(), new Answer("Yes.", PLAIN_USAGE)))
        .isEqualTo(
            """
            [lease-reader] amazon.nova-pro-v1:0
              tokens: input=12 output=5 total=17
              answer: Yes.""");
  }

  @Test
  void answerThatEndedWithoutCounts() {
    assertThat(report(new Labels(), new Answer("Ye", null))).contains("tokens: not reported");
  }

  @Test
  void longAnswerIsCutAfterAWord() {
    String answer = "one two\nthree ".repeat(20);

    assertThat(report(new Labels(), new Answer(answer, PLAIN_USAGE)))
        .endsWith("answer: " + "one two three ".repeat(5) + "one two …");
  }

  private static String report(Labels labels, Answer answer) {
    AtomicReference<CallReport> report = new AtomicReference<>();
    labels.wrap(() -> report.set(CallReport.of("lease-reader", "amazon.nova-pro-v1:0"))).run();
    return report.get().lines(answer);
  }
}
