package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.body;
import static io.bedrockotel.examples.localbedrock.RunningBedrock.streamRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDeltaEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStartEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.TokenUsage;

class ConverseStreamTest {

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  @ParameterizedTest
  @EnumSource
  void streamsThePredictedAnswer(Protocol protocol) throws Exception {
    bedrock.behave(behaviour().chunkCount(4));

    StreamProbe stream =
        new StreamProbe(bedrock.async(protocol), streamRequest("Say this is a test")).whole();

    ConverseAnswer predicted = ConverseAnswer.to(body("Say this is a test"));
    assertThat(stream.text()).isEqualTo(predicted.text());
    assertThat(stream.types())
        .containsExactly(
            "messageStart",
            "contentBlockDelta",
            "contentBlockDelta",
            "contentBlockDelta",
            "contentBlockDelta",
            "contentBlockStop",
            "messageStop",
            "metadata");
    assertThat(stream.stopReason()).isEqualTo("end_turn");
    assertThat(stream.metadata().usage())
        .isEqualTo(TokenUsage.builder().inputTokens(5).outputTokens(10).totalTokens(15).build());
  }

  @ParameterizedTest
  @EnumSource
  void chunksArePaced(Protocol protocol) throws Exception {
    bedrock.behave(behaviour().chunkCount(3).latencyMs(100).chunkDelayMs(50));
    long start = System.nanoTime();

    StreamProbe stream =
        new StreamProbe(bedrock.async(protocol), streamRequest("Say this is a test")).whole();

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofMillis(400));
    assertThat(stream.metadata().metrics().latencyMs()).isEqualTo(100 + 6 * 50);
  }

  @Test
  void toolsAndReasoningHaveTheirOwnBlocks() throws Exception {
    ConverseStreamRequest asking =
        streamRequest("Tell me the weather in Rome").toBuilder()
            .additionalModelRequestFields(
                Document.mapBuilder()
                    .putMap("thinking", thinking -> thinking.putString("type", "enabled"))
                    .build())
            .toolConfig(RunningBedrock.oneTool("weather", Document.fromMap(Map.of())))
            .build();

    StreamProbe stream = new StreamProbe(bedrock.async(Protocol.HTTP2), asking).whole();

    assertThat(stream.stopReason()).isEqualTo("tool_use");
    assertThat(stream.of(ContentBlockStartEvent.class))
        .extracting(event -> event.contentBlockIndex() + event.start().toolUse().name())
        .containsExactly("2weather");
    assertThat(stream.of(ContentBlockDeltaEvent.class))
        .filteredOn(event -> event.contentBlockIndex() == 0)
        .allSatisfy(event -> assertThat(event.delta().reasoningContent()).isNotNull())
        .last()
        .satisfies(last -> assertThat(last.delta().reasoningContent().signature()).isNotBlank());
    assertThat(stream.of(ContentBlockDeltaEvent.class))
        .last()
        .satisfies(last -> assertThat(last.delta().toolUse().input()).isEqualTo("{}"));
  }

  @Test
  void metadataCarriesCacheUsageAndTier() throws Exception {
    bedrock.behave(behaviour().cacheRead(3));
    ConverseStreamRequest asking =
        streamRequest("Hello").toBuilder().serviceTier(tier -> tier.type("flex")).build();

    StreamProbe stream = new StreamProbe(bedrock.async(Protocol.HTTP2), asking).whole();

    assertThat(stream.metadata().usage().cacheReadInputTokens()).isEqualTo(3);
    assertThat(stream.metadata().usage().cacheWriteInputTokens()).isZero();
    assertThat(stream.metadata().serviceTier().typeAsString()).isEqualTo("flex");
  }
}
