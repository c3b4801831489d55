package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.family.Models;
import io.bedrockotel.genai.Operation;
import io.bedrockotel.genai.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatType;
import software.amazon.awssdk.services.bedrockruntime.model.PerformanceConfigLatency;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceTierType;

class ConverseRequestMapperTest {
  private final ConverseRequestMapper mapper =
      new ConverseRequestMapper(new Models(Map.of("a1b2c3", "anthropic.claude-x")));

  @Test
  void everythingAsked() {
    ConverseRequest request =
        ConverseRequest.builder()
            .modelId("us.anthropic.claude-x")
            .inferenceConfig(
                c -> c.maxTokens(512).temperature(0.1f).topP(0.9f).stopSequences("END", "STOP"))
            .guardrailConfig(g -> g.guardrailIdentifier("gr-1").guardrailVersion("DRAFT"))
            .serviceTier(t -> t.type(ServiceTierType.PRIORITY))
            .performanceConfig(p -> p.latency(PerformanceConfigLatency.OPTIMIZED))
            .outputConfig(o -> o.textFormat(f -> f.type(OutputFormatType.JSON_SCHEMA)))
            .additionalModelRequestFields(Document.mapBuilder().putNumber("top_k", 40).build())
            .build();

    assertEverything(mapper.map(Operation.CONVERSE, request));
  }

  @Test
  void everythingAskedOfAStream() {
    ConverseStreamRequest request =
        ConverseStreamRequest.builder()
            .modelId("us.anthropic.claude-x")
            .inferenceConfig(
                c -> c.maxTokens(512).temperature(0.1f).topP(0.9f).stopSequences("END", "STOP"))
            .guardrailConfig(g -> g.guardrailIdentifier("gr-1").guardrailVersion("DRAFT"))
            .serviceTier(t -> t.type(ServiceTierType.PRIORITY))
            .performanceConfig(p -> p.latency(PerformanceConfigLatency.OPTIMIZED))
            .outputConfig(o -> o.textFormat(f -> f.type(OutputFormatType.JSON_SCHEMA)))
            .additionalModelRequestFields(Document.mapBuilder().putNumber("top_k", 40).build())
            .build();

    assertEverything(mapper.map(Operation.CONVERSE_STREAM, request));
  }

  private static void assertEverything(Request request) {
    assertThat(request.model().requested()).isEqualTo("us.anthropic.claude-x");
    assertThat(request.model().base()).isEqualTo("anthropic.claude-x");
    assertThat(request.body().maxTokens()).isEqualTo(512);
    assertThat(request.body().temperature()).isEqualTo(0.1);
    assertThat(request.body().topP()).isEqualTo(0.9);
    assertThat(request.body().topK()).isEqualTo(40);
    assertThat(request.body().stopSequences()).containsExactly("END", "STOP");
    assertThat(request.guardrailId()).isEqualTo("gr-1");
    assertThat(request.guardrailVersion()).isEqualTo("DRAFT");
    assertThat(request.serviceTier()).isEqualTo("priority");
    assertThat(request.latencyMode()).isEqualTo("optimized");
    assertThat(request.body().outputType()).isEqualTo("json");
  }

  @Test
  void nothingAsked() {
    Request request = mapper.map(Operation.CONVERSE, ConverseRequest.builder().build());

    assertThat(request.operation()).isEqualTo(Operation.CONVERSE);
    assertThat(request.model().requested()).isNull();
    assertThat(request.body().maxTokens()).isNull();
    assertThat(request.body().temperature()).isNull();
    assertThat(request.body().topP()).isNull();
    assertThat(request.body().topK()).isNull();
    assertThat(request.body().stopSequences()).isEmpty();
    assertThat(request.guardrailId()).isNull();
    assertThat(request.guardrailVersion()).isNull();
    assertThat(request.serviceTier()).isNull();
    assertThat(request.latencyMode()).isNull();
    assertThat(request.body().outputType()).isNull();
  }

  @Test
  void opaqueModelIsMapped() {
    Request request =
        mapper.map(Operation.CONVERSE, ConverseRequest.builder().modelId("a1b2c3").build());

    assertThat(request.model().base()).isEqualTo("anthropic.claude-x");
  }

  @ParameterizedTest
  @MethodSource("topKs")
  void topKOfTheModelsOwnFields(Document fields, Double expected) {
    ConverseRequest request =
        ConverseRequest.builder().additionalModelRequestFields(fields).build();

    assertThat(mapper.map(Operation.CONVERSE, request).body().topK()).isEqualTo(expected);
  }

  static Object[][] topKs() {
    Document nova = Document.mapBuilder().putNumber("topK", 20).build();
    return new Object[][] {
      {Document.mapBuilder().putNumber("top_k", 250).build(), 250.0},
      {Document.mapBuilder().putNumber("top_k", 0.5).build(), 0.5},
      {Document.mapBuilder().putDocument("inferenceConfig", nova).build(), 20.0},
      {
        Document.mapBuilder().putNumber("top_k", 1).putDocument("inferenceConfig", nova).build(),
        1.0
      },
      {Document.mapBuilder().putString("top_k", "250").build(), null},
      {Document.mapBuilder().putString("inferenceConfig", "x").build(), null},
      {Document.mapBuilder().putDocument("inferenceConfig", Document.fromNull()).build(), null},
      {Document.mapBuilder().build(), null},
      {Document.fromNull(), null},
      {Document.fromString("top_k"), null},
      {Document.fromList(List.of(Document.fromNumber(1))), null},
      {null, null}
    };
  }

  @Test
  void valuesThatTheSdkDoesNotKnowYetPassAsTheyAre() {
    ConverseRequest request =
        ConverseRequest.builder()
            .serviceTier(t -> t.type("brand-new"))
            .performanceConfig(p -> p.latency("warp"))
            .outputConfig(o -> o.textFormat(f -> f.type("yaml")))
            .build();

    Request mapped = mapper.map(Operation.CONVERSE, request);

    assertThat(mapped.serviceTier()).isEqualTo("brand-new");
    assertThat(mapped.latencyMode()).isEqualTo("warp");
    assertThat(mapped.body().outputType()).isNull();
  }
}
