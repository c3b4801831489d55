package io.bedrockotel.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceIdTest {
  private static final String HAIKU = "anthropic.claude-3-haiku-20240307-v1:0";
  private static final String PROFILE_ARN =
      "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/a1b2c3d4e5f6";

  @ParameterizedTest
  @CsvSource({
    "us.anthropic.claude-x, us.anthropic.claude-x",
    "amazon.nova-micro-v1:0, amazon.nova-micro-v1:0",
    "arn:aws:bedrock:us-east-1::foundation-model/meta.llama-x, meta.llama-x",
    "arn:aws:bedrock:us-east-1:1:inference-profile/us.meta.llama-x, us.meta.llama-x",
    "arn:aws:bedrock:us-east-1:1:provisioned-model/abc,",
    "arn:aws:bedrock:us-east-1:1:custom-model/amazon.titan-text-lite-v1:0:4k/abc,",
    "arn:aws:bedrock:us-east-1:1:imported-model/abc,",
    "my-model,"
  })
  void listPriceHoldsForWhatIsBilledByTheToken(String id, String priced) {
    assertThat(ModelId.parse(id, Map.of()).priceId()).isEqualTo(priced);
  }

  @Test
  void mappingPricesApplicationProfilesOnly() {
    String provisioned = "arn:aws:bedrock:us-east-1:1:provisioned-model/abc";

    assertThat(ModelId.parse(PROFILE_ARN, Map.of(PROFILE_ARN, "us." + HAIKU)).priceId())
        .isEqualTo("us." + HAIKU);
    assertThat(ModelId.parse(provisioned, Map.of(provisioned, HAIKU)).priceId()).isNull();
    assertThat(ModelId.parse(PROFILE_ARN, Map.of()).priceId()).isNull();
  }
}
