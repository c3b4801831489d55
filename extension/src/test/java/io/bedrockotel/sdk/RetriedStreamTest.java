package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.MetadataPolicy;
import io.bedrockotel.telemetry.CardinalityLimits;
import io.bedrockotel.telemetry.MetricsPolicy;
import io.bedrockotel.telemetry.RecordPolicy;
import io.bedrockotel.telemetry.Telemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ResponseStream;

/** A stream whose second attempt brings none. */
class RetriedStreamTest {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();

  @Test
  void whatTheEarlierAttemptBroughtIsForgotten() {
    InvokeModelWithResponseStreamRequest request =
        InvokeModelWithResponseStreamRequest.builder()
            .modelId("anthropic.claude-x")
            .body(SdkBytes.fromUtf8String("{}"))
            .build();
    BedrockCall call = calls().start(request);
    call.transmit(request, http());
    call.observeStream(new InvokeModelEvents(call.mapper().streamBody(), null))
        .accept(
            chunk(
                "{\"type\":\"message_start\",\"message\":{\"id\":\"m-1\",\"usage\":{\"input_tokens\":380}}}"),
            System.nanoTime());
    call.transmit(request, http());
    call.end(null, new IllegalStateException("500"));

    assertThat(names())
        .contains("aws.bedrock.stream.outcome")
        .doesNotContain("gen_ai.response.id", "gen_ai.usage.input_tokens");
  }

  private BedrockCalls calls() {
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .build();
    MetricsPolicy metrics = new MetricsPolicy(true, true, List.of(), new CardinalityLimits(1, 1));
    return new BedrockCalls(
        new Telemetry(sdk, "1.2.3", metrics, new RecordPolicy(List.of(), false), null),
        new MetadataWriter(
            MetadataPolicy.builder().build(), new EndpointPatterns(List.of("localhost")), true),
        Map.of(),
        true);
  }

  private List<String> names() {
    return spans.getFinishedSpanItems().get(0).getAttributes().asMap().keySet().stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }

  private static ResponseStream chunk(String json) {
    return ResponseStream.chunkBuilder().bytes(SdkBytes.fromUtf8String(json)).build();
  }

  private static SdkHttpRequest http() {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .protocol("https")
        .host("localhost")
        .build();
  }
}
