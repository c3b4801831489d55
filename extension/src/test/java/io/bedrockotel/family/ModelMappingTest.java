package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.Model;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Identifiers for which the operator names the model. */
class ModelMappingTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
  private static final String PROFILE_ARN =
      "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6";

  @Test
  void mappingByFullArn() {
    Model model = ModelId.parse(PROFILE_ARN, Map.of(PROFILE_ARN, HAIKU));

    assertThat(model.requested()).isEqualTo("a1b2c3d4e5f6");
    assertThat(model.base()).isEqualTo(HAIKU);
    assertThat(model.alike()).isEqualTo(HAIKU);
    assertThat(model.profileType()).isEqualTo("application");
    assertThat(model.profileId()).isEqualTo("a1b2c3d4e5f6");
  }

  @Test
  void mappingByLastSegment() {
    assertThat(ModelId.parse(PROFILE_ARN, Map.of("a1b2c3d4e5f6", HAIKU)).base()).isEqualTo(HAIKU);
  }

  @Test
  void mappingToAProfileNamesItsBase() {
    Model model = ModelId.parse(PROFILE_ARN, Map.of(PROFILE_ARN, "us." + HAIKU));

    assertThat(model.base()).isEqualTo(HAIKU);
  }

  @Test
  void fullArnBeatsLastSegment() {
    Map<String, String> mapping = Map.of(PROFILE_ARN, HAIKU, "a1b2c3d4e5f6", "other.model");

    assertThat(ModelId.parse(PROFILE_ARN, mapping).base()).isEqualTo(HAIKU);
  }

  @Test
  void mappingOfAnotherIdSaysNothing() {
    assertThat(ModelId.parse(PROFILE_ARN, Map.of("a1b2", HAIKU)).base()).isNull();
  }

  @Test
  void mappingOfAnIdWithoutDots() {
    Model model = ModelId.parse("my-model", Map.of("my-model", HAIKU));

    assertThat(model.requested()).isEqualTo("my-model");
    assertThat(model.base()).isEqualTo(HAIKU);
    assertThat(model.profileType()).isNull();
  }
}
