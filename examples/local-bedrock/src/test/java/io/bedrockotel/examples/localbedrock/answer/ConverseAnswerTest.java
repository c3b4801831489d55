package io.bedrockotel.examples.localbedrock.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConverseAnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'maxTokens':3} | Here is the | max_tokens | 3",
        "{'maxTokens':9} | Here is the answer to: one STOP two three | end_turn | 9",
        "{'stopSequences':['STOP']} | Here is the answer to: one | stop_sequence | 6",
        "{'stopSequences':['three','is']} | Here | stop_sequence | 1",
        "{'maxTokens':2,'stopSequences':['STOP']} | Here is | max_tokens | 2",
        "{'maxTokens':7,'stopSequences':['STOP']} | Here is the answer to: one | stop_sequence | 6"
      })
  void limitsEndTheAnswer(String limits, String text, String reason, int tokens)
      throws JsonProcessingException {
    ConverseAnswer answer =
        ConverseAnswer.to(
            json(
                "{'inferenceConfig':"
                    + limits
                    + ",'messages':["
                    + user("one STOP two three")
                    + "]}"));

    assertThat(answer.text().strip()).isEqualTo(text);
    assertThat(answer.stopReason()).isEqualTo(reason);
    assertThat(answer.outputTokens()).isEqualTo(tokens);
  }

  @Test
  void inputIsAllTheWordsOfThePrompt() throws JsonProcessingException {
    ConverseAnswer answer =
        ConverseAnswer.to(
            json(
                "{'system':[{'text':'be  kind'},{'guardContent':{'text':{'text':'a b c'}}}],"
                    + "'toolConfig':{'tools':[{'toolSpec':{'name':'t','description':'d e'}}]},"
                    + "'promptVariables':{'x':{'text':'v w'}},"
                    + "'messages':[{'role':'user','content':[{'text':'hello'},{'image':{}}]},"
                    + "{'role':'assistant','content':[{'toolUse':{'name':'t','input':{'k':'a b'}}}]},"
                    + "{'role':'user','content':[{'toolResult':{'content':[{'text':'r s'},"
                    + "{'json':{'n':1}}]}}]}]}"));

    int tools = 1 + 2;
    int system = 2 + 3;
    int variables = 2;
    int messages = 1 + Tokens.OF_MEDIUM + (1 + 2) + (2 + 1);
    assertThat(answer.inputTokens()).isEqualTo(tools + system + variables + messages);
    assertThat(answer.text()).isEqualTo("The tool says: r s {\"n\":1}");
  }

  @Test
  void onlyTheFirstFortyWordsAreQuoted() throws JsonProcessingException {
    String fifty =
        IntStream.range(0, 50).mapToObj(Integer::toString).collect(Collectors.joining(" "));

    ConverseAnswer answer = ConverseAnswer.to(json("{'messages':[" + user(fifty) + "]}"));

    assertThat(answer.text()).endsWith(" 38 39");
    assertThat(answer.inputTokens()).isEqualTo(50);
    assertThat(answer.outputTokens()).isEqualTo(45);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Where is my order? | {} | lookup_order",
        "use LOOKUP_ORDER | {} | lookup_order",
        "Where is it? | {} | ",
        "Where is it? | {'any':{}} | lookup_order",
        "Where is it? | {'tool':{'name':'sum'}} | sum",
        "sum the order | {} | lookup_order,sum"
      })
  void toolsAreUsedWhenNamedOrForced(String question, String choice, String used)
      throws JsonProcessingException {
    String tools =
        "'tools':[{'toolSpec':{'name':'lookup_order'}},{'toolSpec':{'name':'sum'}},"
            + "{'cachePoint':{'type':'default'}}]";

    ConverseAnswer answer =
        ConverseAnswer.to(
            json(
                "{'toolConfig':{%s,'toolChoice':%s},'messages':[%s]}"
                    .formatted(tools, choice, user(question))));

    String names =
        answer.content().stream()
            .filter(ContentBlock.ToolUse.class::isInstance)
            .map(block -> ((ContentBlock.ToolUse) block).name())
            .collect(Collectors.joining(","));
    assertThat(names).isEqualTo(used == null ? "" : used);
    assertThat(answer.stopReason()).isEqualTo(used == null ? "end_turn" : "tool_use");
  }

  @Test
  void everyCachePointExtendsTheCachedPrefix() throws JsonProcessingException {
    PromptCache cache = new PromptCache();
    JsonNode first = json(cached("a b c", "'ttl':'1h',", "d e"));
    JsonNode other = json(cached("a b c", "'ttl':'1h',", "x"));

    assertThat(cache.use("m", first)).isEqualTo(new CacheUse(0, 2, 3));
    assertThat(cache.use("m", first)).isEqualTo(new CacheUse(5, 0, 0));
    assertThat(cache.use("m", other)).isEqualTo(new CacheUse(3, 1, 0));
    assertThat(cache.use("another", first)).isEqualTo(new CacheUse(0, 2, 3));
    cache.clear();
    assertThat(cache.use("m", first)).isEqualTo(new CacheUse(0, 2, 3));
    assertThat(cache.use("m", json("{'messages':[" + user("a") + "]}"))).isNull();
    assertThat(Usage.of(ConverseAnswer.to(first), new CacheUse(0, 2, 3), Behaviour.normal()))
        .satisfies(usage -> assertThat(usage.inputTokens()).isEqualTo(1));
  }

  private static String cached(String system, String ttl, String text) {
    return ("{'system':[{'text':'%s'},{'cachePoint':{%s'type':'default'}}],'messages':"
            + "[{'role':'user','content':[{'text':'%s'},{'cachePoint':{'type':'default'}},"
            + "{'text':'q'}]}]}")
        .formatted(system, ttl, text);
  }

  private static String user(String text) {
    return "{'role':'user','content':[{'text':'" + text + "'}]}";
  }

  private static JsonNode json(String quoted) throws JsonProcessingException {
    return Json.MAPPER.readTree(quoted.replace('\'', '"'));
  }
}
