package io.bedrockotel.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Applications with an AWS SDK that lacks what newer ones have. */
class OldSdkSmokeTest {
  private final String model = Stage.newModel();

  /** The first SDK with Converse has no member for metadata. */
  @Test
  void firstSdkWithConverseIsObservedAndSendsNoMetadata() {
    try (Stage stage = Stage.open(Attachment.extension(), SdkClassPath.of("2.25.63"))) {
      assertThat(stage.run("converse", model, "baggage.tenant_id=acme")).startsWith("end_turn");
      Observed observed = stage.observe(model);
      ExpectedSpan.converse(model).answered().withoutMetadata().isTheOnlySpanOf(observed);
      assertThat(stage.requests(model).get(0).body()).doesNotContain("requestMetadata");
      assertThat(observed.sums("gen_ai.client.token.usage").keySet())
          .allSatisfy(attributes -> assertThat(attributes).containsEntry("tenant_id", "acme"));

      String streamed = Stage.newModel();
      stage.run("stream", streamed);
      ExpectedSpan.stream(streamed)
          .answered()
          .streamed("completed")
          .withoutMetadata()
          .isTheOnlySpanOf(stage.observe(streamed));
    }
  }

  @Test
  void firstSdkWithMetadataSendsIt() {
    try (Stage stage = Stage.open(Attachment.extension(), SdkClassPath.of("2.29.29"))) {
      stage.run("converse", model, "baggage.tenant_id=acme");
      ExpectedSpan.converse(model)
          .answered()
          .withMetadata("tenant_id", "acme")
          .isTheOnlySpanOf(stage.observe(model));
    }
  }
}
