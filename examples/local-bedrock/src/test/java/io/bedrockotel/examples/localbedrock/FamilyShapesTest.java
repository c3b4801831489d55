package io.bedrockotel.examples.localbedrock;

import static io.bedrockotel.examples.localbedrock.RunningBedrock.behaviour;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;

class FamilyShapesTest {

  private static final String CLAUDE = "anthropic.claude-sonnet-4-5-20250929-v1:0";
  private static final String HEAD = "{'anthropic_version':'bedrock-2023-05-31','max_tokens':99,";

  @RegisterExtension final RunningBedrock bedrock = new RunningBedrock();

  private final Invoking invoking = new Invoking(bedrock);

  @Test
  void claudeSaysWhoItIs() {
    JsonNode body =
        invoking.answer(
            "us.anthropic.claude-3-haiku-20240307-v1:0",
            HEAD + "'messages':[{'role':'user','content':[{'type':'text','text':'Hi'}]}]}");

    assertThat(body.path("id").asText()).startsWith("msg_bdrk_01");
    assertThat(body.path("model").asText()).isEqualTo("claude-3-haiku-20240307");
    assertThat(body.path("stop_reason").asText()).isEqualTo("end_turn");
    assertThat(body.path("usage"))
        .isEqualTo(RunningBedrock.json("{'input_tokens':1,'output_tokens':6}"));
  }

  @Test
  void claudeCountsWhatItCaches() {
    String body =
        HEAD
            + "'system':[{'type':'text','text':'one two three',"
            + "'cache_control':{'type':'ephemeral','ttl':'1h'}}],"
            + "'messages':[{'role':'user','content':'Hello there'}]}";

    JsonNode first = invoking.answer(CLAUDE, body).path("usage");
    InvokeModelResponse second = invoking.call(CLAUDE, body);

    assertThat(first)
        .isEqualTo(
            RunningBedrock.json(
                "{'input_tokens':2,'cache_creation_input_tokens':3,'cache_read_input_tokens':0,"
                    + "'cache_creation':{'ephemeral_5m_input_tokens':0,"
                    + "'ephemeral_1h_input_tokens':3},'output_tokens':7}"));
    assertThat(Invoking.header(second, "input-token-count")).isEqualTo(2);
    assertThat(Invoking.header(second, "cache-read-input-token-count")).isEqualTo(3);
    assertThat(Invoking.header(second, "cache-write-input-token-count")).isZero();
    assertThat(invoking.logged().at("/input/cacheReadInputTokenCount").asInt()).isEqualTo(3);
  }

  @Test
  void claudeStreamsPrescribedCacheTokens() throws Exception {
    bedrock.behave(behaviour().cacheRead(7).cacheWrite(30).cacheWrite1h(10));

    ChunkProbe probe =
        invoking.stream(CLAUDE, HEAD + "'messages':[{'role':'user','content':'Hello'}]}").whole();

    JsonNode usage = probe.chunks().get(0).at("/message/usage");
    assertThat(usage.path("cache_read_input_tokens").asInt()).isEqualTo(7);
    assertThat(usage.at("/cache_creation/ephemeral_5m_input_tokens").asInt()).isEqualTo(20);
    assertThat(usage.at("/cache_creation/ephemeral_1h_input_tokens").asInt()).isEqualTo(10);
    assertThat(usage.path("output_tokens").asInt()).isEqualTo(1);
    assertThat(
            probe.last().at("/amazon-bedrock-invocationMetrics/cacheWriteInputTokenCount").asInt())
        .isEqualTo(30);
  }

  @Test
  void claudeThinksAndUsesTools() throws Exception {
    String body =
        HEAD
            + "'thinking':{'type':'enabled','budget_tokens':1024},"
            + "'tools':[{'name':'get_weather','input_schema':{'type':'object',"
            + "'properties':{'place':{'type':'string'}},'required':['place']}}],"
            + "'messages':[{'role':'user','content':'The weather in Oslo?'}]}";

    JsonNode answer = invoking.answer(CLAUDE, body);
    ChunkProbe probe = invoking.stream(CLAUDE, body).whole();

    assertThat(answer.path("content"))
        .extracting(block -> block.path("type").asText())
        .containsExactly("thinking", "text", "tool_use");
    assertThat(answer.at("/content/2/input/place").asText()).isEqualTo("Oslo");
    assertThat(answer.path("stop_reason").asText()).isEqualTo("tool_use");
    assertThat(probe.chunks())
        .extracting(chunk -> chunk.at("/delta/partial_json").asText())
        .contains("{\"place\":\"Oslo\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cohere.command-text-v14 | num_generations | /generations/%d/finish_reason | MAX_TOKENS",
        "ai21.j2-mid-v1 | numResults | /completions/%d/finishReason/reason | length",
      })
  void choicesHaveReasonsOfTheirOwn(String modelId, String count, String at, String cut) {
    String limit = modelId.startsWith("ai21") ? "maxTokens" : "max_tokens";

    JsonNode body =
        invoking.answer(modelId, "{'prompt':'Hello','%s':2,'%s':6}".formatted(count, limit));

    assertThat(body.at(at.formatted(0)).asText()).isNotEqualTo(cut).isNotEmpty();
    assertThat(body.at(at.formatted(1)).asText()).isEqualTo(cut);
    assertThat(body.at(at.formatted(2)).isMissingNode()).isTrue();
    assertThat(invoking.logged().at("/output/outputTokenCount").asInt()).isEqualTo(12);
  }

  @Test
  void choicesAndToolCallsThatABehaviourPrescribes() throws Exception {
    bedrock.behave(behaviour().choices(3).toolCalls(2));
    String body =
        "{'messages':[{'role':'user','content':'Hello'}],"
            + "'tools':[{'type':'function','function':{'name':'local_time','parameters':{}}}]}";

    JsonNode answer = invoking.answer("openai.gpt-oss-120b-1:0", body);
    ChunkProbe probe = invoking.stream("openai.gpt-oss-120b-1:0", body).whole();

    assertThat(answer.path("choices"))
        .extracting(choice -> choice.path("finish_reason").asText())
        .containsExactly("tool_calls", "tool_calls", "tool_calls");
    assertThat(answer.at("/choices/2/message/tool_calls")).hasSize(2);
    assertThat(probe.chunks())
        .filteredOn(chunk -> chunk.at("/choices/0/finish_reason").isTextual())
        .hasSize(3);
  }

  @Test
  void cachedTokensAreAmongThePromptTokensInTheFormOfOpenAi() {
    bedrock.behave(behaviour().cacheRead(7).cacheWrite(2));

    InvokeModelResponse response =
        invoking.call("openai.gpt-oss-20b-1:0", "{'messages':[{'role':'user','content':'Hello'}]}");

    assertThat(Invoking.header(response, "input-token-count")).isEqualTo(1);
    assertThat(Invoking.body(response).path("usage"))
        .isEqualTo(
            RunningBedrock.json(
                "{'prompt_tokens':10,'completion_tokens':6,'total_tokens':16,"
                    + "'prompt_tokens_details':{'cached_tokens':7}}"));
  }

  @Test
  void importedModelsStreamTextCompletions() throws Exception {
    String arn = "arn:aws:bedrock:us-west-2:111122223333:imported-model/a1b2";

    ChunkProbe probe = invoking.stream(arn, "{'prompt':'Hello','max_tokens':3}").whole();

    assertThat(probe.last().at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(probe.last().at("/usage/completion_tokens").asInt()).isEqualTo(3);
  }

  @Test
  void jurassicListsAsManyTokensAsItCounts() {
    bedrock.behave(behaviour().bodyInputTokens(3).bodyOutputTokens(8));

    JsonNode body = invoking.answer("ai21.j2-ultra-v1", "{'prompt':'Hello','numResults':2}");

    assertThat(body.at("/prompt/tokens")).hasSize(3);
    assertThat(body.at("/completions/0/data/tokens")).hasSize(6);
    assertThat(body.at("/completions/1/data/tokens")).hasSize(2);
  }

  @Test
  void novaTakesBothSpellingsOfItsLimit() {
    String messages = "{'messages':[{'role':'user','content':[{'text':'Hi'}]}],'inferenceConfig':";

    JsonNode one = invoking.answer(RunningBedrock.MODEL, messages + "{'max_new_tokens':2}}");
    JsonNode other = invoking.answer(RunningBedrock.MODEL, messages + "{'maxTokens':2}}");

    assertThat(one).isEqualTo(other);
    assertThat(one.path("stopReason").asText()).isEqualTo("max_tokens");
    assertThat(one.at("/usage/cacheReadInputTokenCount").asInt(-1)).isZero();
  }

  @Test
  void commandStreamsOnlyWhenTheBodySaysSo() throws Exception {
    ChunkProbe whole =
        invoking.stream("cohere.command-light-text-v14", "{'prompt':'Hello'}").whole();
    ChunkProbe parts =
        invoking.stream("cohere.command-light-text-v14", "{'prompt':'Hello','stream':true}")
            .whole();

    assertThat(whole.chunks()).hasSize(1);
    assertThat(whole.last().has("generations")).isTrue();
    assertThat(parts.chunks()).hasSize(3);
    assertThat(parts.last().path("finish_reason").asText()).isEqualTo("COMPLETE");
  }
}
