package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.bedrockotel.examples.localbedrock.behaviour.RawEvent;
import io.bedrockotel.examples.localbedrock.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

class InvokeStreamTest {

  private static final String METRICS = "amazon-bedrock-invocationMetrics";
  private static final String LLAMA = "meta.llama3-8b-instruct-v1:0";
  private static final String HELLO = "{'prompt':'Hello there'}";

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  private final Invoking invoking = new Invoking(bedrock);

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.bedrockotel.examples.localbedrock.FamilyRequests#texts")
  void metricsAndLogAgree(String modelId, String request, String counts) throws Exception {
    ChunkProbe probe = invoking.stream(modelId, request).whole();

    JsonNode metrics = probe.last().path(METRICS);
    assertThat(metrics.path("inputTokenCount").asInt()).isEqualTo(5);
    assertThat(metrics.path("outputTokenCount").asInt()).isEqualTo(10);
    assertThat(metrics.path("firstByteLatency").asInt()).isEqualTo(1);
    assertThat(probe.chunks()).filteredOn(chunk -> chunk.has(METRICS)).hasSize(1);
    assertThat(probe.response().contentType()).isEqualTo("application/json");
    assertThat(invoking.logged().path("operation").asText())
        .isEqualTo("InvokeModelWithResponseStream");
    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(5);
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(10);
    assertThat(invoking.logged().at("/output/outputBodyJson")).isEqualTo(array(probe));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ai21.j2-ultra-v1 {'prompt':'Hello'}",
        "amazon.titan-embed-text-v1 {'inputText':'Hello'}",
        "stability.stable-image-core-v1:1 {'prompt':'Hello'}"
      })
  void modelsWithoutStreams(String call) throws Exception {
    String[] parts = call.split(" ", 2);

    Throwable failure = invoking.stream(parts[0], parts[1]).failure();

    assertThat(failure).hasRootCauseInstanceOf(ValidationException.class);
    assertThat(failure).rootCause().hasMessageContaining("The model is unsupported for streaming.");
    assertThat(invoking.logged().path("errorCode").asText()).isEqualTo("ValidationException");
  }

  @Test
  void chunkCountAndDelayHold() throws Exception {
    bedrock.behave(behaviour().chunkCount(7).chunkDelayMs(1).answerChars(70));

    ChunkProbe probe = invoking.stream(LLAMA, HELLO).whole();

    assertThat(probe.chunks()).hasSize(8);
    assertThat(probe.chunks().get(3).path("generation").asText()).hasSize(10);
    assertThat(probe.last().at("/" + METRICS + "/invocationLatency").asInt()).isEqualTo(8);
  }

  @Test
  void metricsThatDisagreeWithTheChunks() throws Exception {
    bedrock.behave(
        behaviour().inputTokens(70).outputTokens(80).bodyInputTokens(7).bodyOutputTokens(8));

    ChunkProbe probe = invoking.stream(LLAMA, HELLO).whole();

    assertThat(probe.chunks().get(0).path("prompt_token_count").asInt()).isEqualTo(7);
    assertThat(probe.last().path("generation_token_count").asInt()).isEqualTo(8);
    assertThat(probe.last().at("/" + METRICS + "/inputTokenCount").asInt()).isEqualTo(70);
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(80);
  }

  @Test
  void metricsLeftOutOrInAChunkOfTheirOwn() throws Exception {
    bedrock.behave(behaviour().invocationMetrics("none"));
    ChunkProbe without = invoking.stream(LLAMA, HELLO).whole();
    bedrock.behave(behaviour().invocationMetrics("own_chunk"));
    ChunkProbe apart = invoking.stream(LLAMA, HELLO).whole();

    assertThat(without.chunks()).noneMatch(chunk -> chunk.has(METRICS));
    assertThat(apart.last()).hasSize(1);
    assertThat(apart.last().has(METRICS)).isTrue();
    assertThat(bedrock.get().totals().all().outputTokens()).isEqualTo(14);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "99, true"})
  void errorInTheStreamCountsOnlyAfterTheMetrics(int events, boolean counted) throws Exception {
    bedrock.behave(behaviour().streamErrorAfter(events).streamError("ModelTimeoutException"));

    ChunkProbe probe = invoking.stream(LLAMA, HELLO);

    assertThat(probe.failure()).hasMessageContaining("took too long to process");
    assertThat(invoking.logged().path("errorCode").asText()).isEqualTo("ModelTimeoutException");
    assertThat(invoking.logged().path("input").has("inputTokenCount")).isEqualTo(counted);
  }

  @Test
  void chunksAreLeftOutByTheirOwnTypes() throws Exception {
    bedrock.behave(behaviour().omitEvents("message_stop", "content_block_stop"));

    ChunkProbe probe =
        invoking.stream(
                "anthropic.claude-3-haiku-20240307-v1:0",
                "{'anthropic_version':'bedrock-2023-05-31','max_tokens':9,"
                    + "'messages':[{'role':'user','content':'Hello'}]}")
            .whole();

    assertThat(probe.chunks())
        .extracting(chunk -> chunk.path("type").asText())
        .containsExactly(
            "message_start",
            "content_block_start",
            "content_block_delta",
            "content_block_delta",
            "message_delta");
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(6);
  }

  @Test
  void rawChunksReplaceTheStream() throws Exception {
    bedrock.behave(
        behaviour()
            .rawEvents(
                RawEvent.chunk("{\"x\":1}"),
                RawEvent.chunk("not json"),
                RawEvent.chunk(
                    "{\"" + METRICS + "\":{\"inputTokenCount\":3,\"outputTokenCount\":4}}")));

    ChunkProbe probe = invoking.stream(LLAMA, HELLO).whole();

    assertThat(probe.texts).startsWith("{\"x\":1}", "not json");
    assertThat(invoking.logged().at("/input/inputTokenCount").asInt()).isEqualTo(3);
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(4);
  }

  @Test
  void malformedJsonIsInsideTheChunk() throws Exception {
    bedrock.behave(behaviour().malformedJson(true));

    ChunkProbe probe = invoking.stream(LLAMA, HELLO).whole();

    assertThat(probe.texts.get(0)).startsWith("{\"generation\":").doesNotEndWith("}");
    assertThat(probe.texts.get(1)).endsWith("}");
  }

  private static ArrayNode array(ChunkProbe probe) {
    return Json.MAPPER.createArrayNode().addAll(probe.chunks());
  }
}
