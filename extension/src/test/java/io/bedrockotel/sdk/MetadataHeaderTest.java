package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;

class MetadataHeaderTest {
  private static final String NAME = "X-Amzn-Bedrock-Request-Metadata";
  private static final String OTHER_CASE = "x-amzn-bedrock-request-metadata";

  @Test
  void memberIsTheApplicationsOwn() {
    InvokeModelRequest request = InvokeModelRequest.builder().requestMetadata("own").build();
    assertThat(MetadataHeader.isOverridden(request)).isFalse();
    assertThat(MetadataHeader.own(request)).containsExactly("own");
  }

  @Test
  void overriddenHeaderIsReplacedWhereItIs() {
    InvokeModelRequest request =
        InvokeModelRequest.builder()
            .overrideConfiguration(o -> o.putHeader(OTHER_CASE, "own").putHeader("X-Other", "1"))
            .build();
    assertThat(MetadataHeader.isOverridden(request)).isTrue();
    assertThat(MetadataHeader.own(request)).containsExactly("own");
    InvokeModelRequest changed = (InvokeModelRequest) MetadataHeader.with(request, "merged");
    assertThat(changed.requestMetadata()).isNull();
    assertThat(changed.overrideConfiguration().orElseThrow().headers())
        .isEqualTo(Map.of(NAME, List.of("merged"), "X-Other", List.of("1")));
  }

  @Test
  void bothPlacesAreTwoTexts() {
    InvokeModelRequest request =
        InvokeModelRequest.builder()
            .requestMetadata("member")
            .overrideConfiguration(o -> o.putHeader(NAME, "header"))
            .build();
    assertThat(MetadataHeader.own(request)).containsExactlyInAnyOrder("member", "header");
  }

  @Test
  void requestWithoutOverrideStaysTheSame() {
    ApplyGuardrailRequest request = ApplyGuardrailRequest.builder().build();
    assertThat(MetadataHeader.own(request)).isEmpty();
    assertThat(MetadataHeader.with(request, "text")).isSameAs(request);
  }

  @Test
  void httpRequestCarriesOneHeader() {
    SdkHttpRequest http =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol("https")
            .host("localhost")
            .putHeader(OTHER_CASE, "own")
            .build();
    assertThat(MetadataHeader.own(http)).containsExactly("own");
    assertThat(MetadataHeader.own(MetadataHeader.with(http, "merged"))).containsExactly("merged");
  }

  @Test
  void clientsOwnHeaderIsFound() {
    assertThat(MetadataHeader.isIn(null)).isFalse();
    assertThat(MetadataHeader.isIn(Map.of("X-Other", List.of("1")))).isFalse();
    assertThat(MetadataHeader.isIn(Map.of(OTHER_CASE, List.of("1")))).isTrue();
  }
}
