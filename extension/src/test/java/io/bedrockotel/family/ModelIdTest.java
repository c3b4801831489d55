package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.genai.Model;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelIdTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HAIKU,
        "amazon.nova-micro-v1:0",
        "ai21.jamba-1-5-large-v1:0",
        "cohere.command-r-plus-v1:0",
        "deepseek.v3.2",
        "google.gemma-3-27b-it",
        "luma.ray-v2:0",
        "meta.llama3-1-8b-instruct-v1:0",
        "minimax.minimax-m2.1",
        "mistral.pixtral-large-2502-v1:0",
        "moonshot.kimi-k2-thinking",
        "moonshotai.kimi-k2.5",
        "nvidia.nemotron-nano-12b-v2",
        "openai.gpt-oss-120b-1:0",
        "qwen.qwen3-32b-v1:0",
        "stability.sd3-5-large-v1:0",
        "twelvelabs.pegasus-1-2-v1:0",
        "writer.palmyra-x5-v1:0",
        "xai.grok-4.6",
        "zai.glm-4.6",
        "newvendor.model-1",
        "newvendor.model-1.5",
        "newvendor.v3.2.1",
        "ai.model-1.5",
        "ai.model-1",
        "amazon.titan-embed-text-v2:0:8k"
      })
  void modelIdIsItsOwnBase(String id) {
    assertModel(parse(id), id, id, "standard", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "us-gov", "eu", "apac", "au", "jp", "ca", "in"})
  void geographyIsStripped(String geography) {
    String id = geography + "." + HAIKU;

    assertModel(parse(id), id, HAIKU, "cross_region", id);
  }

  @Test
  void globalProfileIsToldApart() {
    String id = "global." + HAIKU;

    assertModel(parse(id), id, HAIKU, "global_cross_region", id);
  }

  @ParameterizedTest
  @CsvSource({
    "us.newvendor.model-1, newvendor.model-1, cross_region",
    "newgeo.anthropic.claude-x, anthropic.claude-x, cross_region",
    "us-gov.newvendor.model-1.5, newvendor.model-1.5, cross_region",
    "global.newvendor.model-1, newvendor.model-1, global_cross_region"
  })
  void newVendorsAndNewGeographiesAreToldApart(String id, String base, String type) {
    assertModel(parse(id), id, base, type, id);
  }

  /** The first may be a geography, or the vendor. */
  @ParameterizedTest
  @ValueSource(strings = {"latam.newvendor.model-1", "latam.newvendor.model-1.5"})
  void twoUnknownLabelsTellNothing(String id) {
    assertModel(parse(id), id, null, null, null);
  }

  @Test
  void customModelIsAlikeItsBaseAndIsNotIt() {
    Model model =
        parse("arn:aws:bedrock:us-east-1:1:custom-model/amazon.titan-text-lite-v1:0:4k/abc123");

    assertThat(model.alike()).isEqualTo("amazon.titan-text-lite-v1:0:4k");
    assertThat(model.base()).isNull();
    assertThat(parse("us." + HAIKU).alike()).isEqualTo(HAIKU);
    assertThat(parse("arn:aws:bedrock:us-east-1:1:custom-model/abc123").alike()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:bedrock:us-east-1::, us-east-1",
    "arn:aws-us-gov:bedrock:us-gov-west-1::, us-gov-west-1",
    "arn:aws-cn:bedrock:cn-north-1::, cn-north-1"
  })
  void foundationModelArnNamesBaseAndRegion(String prefix, String region) {
    Model model = parse(prefix + "foundation-model/" + HAIKU);

    assertModel(model, HAIKU, HAIKU, "standard", null);
    assertThat(model.region()).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource({
    "us.anthropic.claude-x, anthropic.claude-x, cross_region",
    "global.anthropic.claude-x, anthropic.claude-x, global_cross_region",
    "emea.newvendor.model-1, newvendor.model-1, cross_region",
    "us-gov.newvendor.model-1.5, newvendor.model-1.5, cross_region"
  })
  void inferenceProfileArnAlwaysHasAGeography(String id, String base, String type) {
    Model model = parse("arn:aws:bedrock:eu-west-1:123456789012:inference-profile/" + id);

    assertModel(model, id, base, type, id);
    assertThat(model.region()).isEqualTo("eu-west-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws", "aws-us-gov", "aws-cn"})
  void everyPartitionHasProfiles(String partition) {
    String prefix = "arn:" + partition + ":bedrock:us-gov-west-1:123456789012:";
    Model system = parse(prefix + "inference-profile/us-gov." + HAIKU);
    Model application = parse(prefix + "application-inference-profile/a1b2c3d4e5f6");

    assertModel(system, "us-gov." + HAIKU, HAIKU, "cross_region", "us-gov." + HAIKU);
    assertModel(application, "a1b2c3d4e5f6", null, "application", "a1b2c3d4e5f6");
    assertThat(system.region()).isEqualTo("us-gov-west-1");
    assertThat(application.region()).isEqualTo("us-gov-west-1");
  }

  @ParameterizedTest
  @CsvSource({
    "bedrock:us-east-1:123456789012:provisioned-model/abc123, abc123",
    "bedrock:us-east-1:123456789012:custom-model/amazon.titan-text-lite-v1:0:4k/abc123, abc123",
    "bedrock:us-east-1:123456789012:custom-model-deployment/abc123, abc123",
    "bedrock:us-east-1:123456789012:imported-model/abc123, abc123",
    "bedrock:us-east-1:123456789012:prompt/PROMPT1234, PROMPT1234",
    "bedrock:us-east-1:123456789012:prompt/PROMPT1234:7, PROMPT1234:7",
    "bedrock:us-east-1:123456789012:prompt-router/abc123, abc123",
    "bedrock:us-east-1:123456789012:default-prompt-router/anthropic.claude:1, anthropic.claude:1",
    "sagemaker:us-east-1:123456789012:endpoint/my.endpoint, my.endpoint",
    "bedrock:us-east-1:123456789012:newkind/us.anthropic.claude-x, us.anthropic.claude-x"
  })
  void otherArnsAreOpaque(String arn, String requested) {
    for (String partition : new String[] {"aws", "aws-us-gov", "aws-cn"}) {
      Model model = parse("arn:" + partition + ":" + arn);

      assertModel(model, requested, null, null, null);
      assertThat(model.region()).isEqualTo("us-east-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"my-model", "arn:aws:bedrock", "a1b2c3d4e5f6", " "})
  void idWithoutDotsIsOpaque(String id) {
    assertModel(parse(id), id, null, null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        ".",
        "..",
        "us.",
        ".us",
        ".amazon.x",
        "arn:",
        "arn:aws:bedrock:us-east-1::",
        "arn:aws:bedrock:us-east-1::foundation-model/",
        "arn:::::/",
        "x/y/",
        "日本.モデル",
        "a:b:c.d"
      })
  void garbageIsReadWithoutComplaint(String id) {
    Model model = parse(id);

    assertThat(id).endsWith(model.requested());
    assertThat(model.base()).isNotEqualTo("");
    assertThat(model.profileId()).isNull();
  }

  @ParameterizedTest
  @NullAndEmptySource
  void missingIdSaysNothing(String id) {
    assertModel(parse(id), null, null, null, null);
  }

  @Test
  void emptyRegionOfAnArnIsUnknown() {
    assertThat(parse("arn:aws:bedrock:::foundation-model/" + HAIKU).region()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic.claude-x, anthropic.claude-x",
    "us.anthropic.claude-x, anthropic.claude-x",
    "arn:aws:bedrock:us-east-1::foundation-model/meta.llama-x, meta.llama-x",
    "arn:aws:bedrock:us-east-1:1:inference-profile/us.meta.llama-x, meta.llama-x"
  })
  void baseOfARoutersChoice(String id, String base) {
    assertThat(ModelId.base(id)).isEqualTo(base);
  }

  private static Model parse(String id) {
    return ModelId.parse(id, Map.of());
  }

  private static void assertModel(
      Model model, String requested, String base, String type, String profile) {
    assertThat(model.requested()).isEqualTo(requested);
    assertThat(model.base()).isEqualTo(base);
    assertThat(model.profileType()).isEqualTo(type);
    assertThat(model.profileId()).isEqualTo(profile);
  }
}
