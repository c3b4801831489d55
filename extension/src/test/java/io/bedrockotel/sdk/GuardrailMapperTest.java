package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAssessment;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTraceAssessment;

@SuppressWarnings("unchecked") // the SDK's builders take arrays of consumers
class GuardrailMapperTest {
  private static final GuardrailAssessment TOPIC =
      assessment(a -> a.topicPolicy(p -> p.topics(t -> t.name("finance").action("BLOCKED"))));
  private static final GuardrailAssessment CONTENT =
      assessment(a -> a.contentPolicy(p -> p.filters(f -> f.type("HATE").action("BLOCKED"))));

  @Test
  void everyKindOfPolicyIsKnown() {
    GuardrailAssessment everything =
        assessment(
            a ->
                a.topicPolicy(p -> p.topics(t -> t.action("BLOCKED").detected(true)))
                    .contentPolicy(p -> p.filters(f -> f.action("BLOCKED").detected(true)))
                    .wordPolicy(p -> p.customWords(w -> w.match("x").action("BLOCKED")))
                    .sensitiveInformationPolicy(
                        p -> p.piiEntities(e -> e.match("x").action("ANONYMIZED")))
                    .contextualGroundingPolicy(p -> p.filters(f -> f.action("BLOCKED"))));

    assertThat(fired(input(everything)))
        .containsExactly(
            "contentPolicy",
            "contextualGroundingPolicy",
            "sensitiveInformationPolicy",
            "topicPolicy",
            "wordPolicy");
  }

  @Test
  void everyListOfAPolicyCounts() {
    assertThat(
            fired(
                input(
                    assessment(
                        a -> a.wordPolicy(p -> p.managedWordLists(w -> w.action("BLOCKED")))))))
        .containsExactly("wordPolicy");
    assertThat(
            fired(
                input(
                    assessment(
                        a ->
                            a.sensitiveInformationPolicy(
                                p -> p.regexes(r -> r.action("BLOCKED")))))))
        .containsExactly("sensitiveInformationPolicy");
  }

  @Test
  void whatWasCheckedAndNotFoundDoesNotCount() {
    GuardrailAssessment full =
        assessment(
            a ->
                a.contentPolicy(
                        p ->
                            p.filters(
                                f -> f.type("HATE").action("NONE").detected(false),
                                f -> f.type("INSULTS").action("BLOCKED").detected(false)))
                    .topicPolicy(p -> p.topics(t -> t.action("NONE")))
                    .wordPolicy(p -> p.customWords(List.of()))
                    .invocationMetrics(m -> m.guardrailProcessingLatency(5L)));

    assertThat(fired(input(full))).isEmpty();
  }

  @Test
  void oneFindingAmongManyIsEnough() {
    GuardrailAssessment mixed =
        assessment(
            a ->
                a.contentPolicy(
                    p ->
                        p.filters(
                            f -> f.action("NONE").detected(false),
                            f -> f.action("BLOCKED").detected(true))));

    assertThat(fired(input(mixed))).containsExactly("contentPolicy");
  }

  @Test
  void policyThatOnlyDetectsFiredToo() {
    GuardrailAssessment detected =
        assessment(a -> a.topicPolicy(p -> p.topics(t -> t.action("NONE").detected(true))));

    assertThat(fired(input(detected))).containsExactly("topicPolicy");
  }

  @Test
  void inputAndOutputAreReadTogether() {
    GuardrailTraceAssessment trace =
        GuardrailTraceAssessment.builder()
            .inputAssessment(Map.of("gr-1", TOPIC))
            .outputAssessments(
                Map.of("gr-1", List.of(assessment(a -> {}), CONTENT), "gr-2", List.of(TOPIC)))
            .build();

    assertThat(fired(trace)).containsExactly("contentPolicy", "topicPolicy");
  }

  @Test
  void noTraceIsNothing() {
    assertThat(fired(null)).isEmpty();
    assertThat(fired(GuardrailTraceAssessment.builder().build())).isEmpty();
    assertThat(fired(input(assessment(a -> {})))).isEmpty();
  }

  private static List<String> fired(GuardrailTraceAssessment trace) {
    return GuardrailMapper.firedPolicies(trace);
  }

  private static GuardrailTraceAssessment input(GuardrailAssessment assessment) {
    return GuardrailTraceAssessment.builder().inputAssessment(Map.of("gr-1", assessment)).build();
  }

  private static GuardrailAssessment assessment(Consumer<GuardrailAssessment.Builder> content) {
    return GuardrailAssessment.builder().applyMutation(content).build();
  }
}
