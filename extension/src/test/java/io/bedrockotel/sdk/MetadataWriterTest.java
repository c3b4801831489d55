package io.bedrockotel.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bedrockotel.metadata.EndpointPatterns;
import io.bedrockotel.metadata.Metadata;
import io.bedrockotel.metadata.MetadataPolicy;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;

class MetadataWriterTest {
  private static final String BEDROCK = "bedrock-runtime.us-east-1.amazonaws.com";
  private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN_ID = "b7ad6b7169203331";

  private final MetadataWriter writer = writer(Map.of("team", "search"), true);

  @Test
  void metadataIsWrittenIntoBothRequests() {
    ConverseRequest request = ConverseRequest.builder().modelId("m").build();
    ConverseStreamRequest stream = ConverseStreamRequest.builder().modelId("m").build();

    ConverseRequest written = (ConverseRequest) write(writer, request, BEDROCK);
    ConverseStreamRequest writtenStream = (ConverseStreamRequest) write(writer, stream, BEDROCK);

    assertThat(written)
        .isEqualTo(request.toBuilder().requestMetadata(Map.of("team", "search")).build());
    assertThat(writtenStream.requestMetadata()).containsExactly(entry("team", "search"));
    assertThat(writtenStream.modelId()).isEqualTo("m");
    assertThat(request.hasRequestMetadata()).isFalse();
  }

  @Test
  void ownEntriesStay() {
    ConverseRequest request =
        ConverseRequest.builder().requestMetadata(Map.of("team", "mine", "own", "1")).build();

    assertThat(write(writer, request, BEDROCK)).isSameAs(request);
    assertThat(MetadataWriter.own(request)).containsOnly(entry("team", "mine"), entry("own", "1"));
  }

  @Test
  void emptyMapIsNeverSet() {
    ConverseRequest request = ConverseRequest.builder().modelId("m").build();

    assertThat(write(writer(Map.of(), true), request, BEDROCK)).isSameAs(request);
  }

  @Test
  void emptyMapOfTheApplicationIsLeftAlone() {
    ConverseRequest request = ConverseRequest.builder().requestMetadata(Map.of()).build();

    assertThat(write(writer(Map.of(), true), request, BEDROCK)).isSameAs(request);
  }

  @Test
  void requestWithoutTheMemberIsLeftAlone() {
    ApplyGuardrailRequest request = ApplyGuardrailRequest.builder().source("INPUT").build();

    assertThat(write(writer, request, BEDROCK)).isSameAs(request);
  }

  @Test
  void gatewayGetsNoMetadata() {
    ConverseRequest request = ConverseRequest.builder().modelId("m").build();

    assertThat(write(writer, request, "gateway.internal")).isSameAs(request);
  }

  @Test
  void hostThatIsNotKnownYetGetsNoMetadata() {
    ConverseRequest request = ConverseRequest.builder().modelId("m").build();

    assertThat(write(writer, request, null)).isSameAs(request);
  }

  @Test
  void ownErrorsStayTheApplications() {
    ConverseRequest empty = ConverseRequest.builder().requestMetadata(Map.of()).build();
    ConverseRequest withNull =
        ConverseRequest.builder().requestMetadata(Collections.singletonMap("own", null)).build();

    assertThat(write(writer, empty, BEDROCK)).isSameAs(empty);
    assertThat(write(writer, withNull, BEDROCK)).isSameAs(withNull);
    assertThat(MetadataWriter.own(withNull)).isEmpty();
  }

  @Test
  void sampledSpanIsNamed() {
    assertThat(resolve(writer, span(TraceFlags.getSampled())).entries())
        .containsOnly(
            entry("team", "search"), entry("trace_id", TRACE_ID), entry("span_id", SPAN_ID));
  }

  @Test
  void unsampledSpanIsNot() {
    assertThat(resolve(writer, span(TraceFlags.getDefault())).entries())
        .containsExactly(entry("team", "search"));
    assertThat(resolve(writer, SpanContext.getInvalid()).entries())
        .containsExactly(entry("team", "search"));
  }

  @Test
  void traceContextCanBeSwitchedOff() {
    MetadataWriter without = writer(Map.of("team", "search"), false);

    assertThat(resolve(without, span(TraceFlags.getSampled())).entries())
        .containsExactly(entry("team", "search"));
  }

  private static SpanContext span(TraceFlags flags) {
    return SpanContext.create(TRACE_ID, SPAN_ID, flags, TraceState.getDefault());
  }

  private static Metadata resolve(MetadataWriter writer, SpanContext span) {
    return writer.resolve(Map.of(), Baggage.empty(), span);
  }

  private static SdkRequest write(MetadataWriter writer, SdkRequest request, String host) {
    Metadata metadata =
        writer.resolve(MetadataWriter.own(request), Baggage.empty(), SpanContext.getInvalid());
    return writer.write(request, metadata, host);
  }

  private static MetadataWriter writer(Map<String, String> entries, boolean traceContext) {
    return new MetadataWriter(
        MetadataPolicy.builder().operator(entries).build(),
        new EndpointPatterns(List.of("*.amazonaws.com")),
        traceContext);
  }
}
