package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tools that an answer uses: those of which the question has the name, or a word of four
 * letters or more out of the name; or those that {@code toolChoice} forces.
 */
final class ToolCalls {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9_]+");
  private static final Pattern SEPARATOR = Pattern.compile("[_-]");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}_-]");

  private final JsonNode request;
  private final String question;
  private final Set<String> words;

  private ToolCalls(JsonNode request, String question) {
    this.request = request;
    this.question = question;
    this.words =
        NOT_A_WORD.splitAsStream(question.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  static List<ContentBlock.ToolUse> in(JsonNode request, Prompt prompt, Behaviour behaviour) {
    ToolCalls calls = new ToolCalls(request, prompt.question());
    Integer prescribed = behaviour.toolCalls();
    if (prescribed != null) {
      return calls.used(calls.inTurn(prescribed));
    }
    if (!prompt.toolResult().isEmpty()) {
      return List.of();
    }
    return calls.used(calls.chosen());
  }

  private List<ContentBlock.ToolUse> used(List<JsonNode> tools) {
    return IntStream.range(0, tools.size()).mapToObj(i -> use(i, tools.get(i))).toList();
  }

  /** That many calls of the tools one after the other, from the first again after the last. */
  private List<JsonNode> inTurn(int calls) {
    List<JsonNode> tools = tools();
    return IntStream.range(0, tools.isEmpty() ? 0 : calls)
        .mapToObj(i -> tools.get(i % tools.size()))
        .toList();
  }

  private List<JsonNode> tools() {
    List<JsonNode> tools = new ArrayList<>();
    request.at("/toolConfig/tools").forEach(tool -> tools.add(tool.path("toolSpec")));
    tools.removeIf(tool -> tool.path("name").asText().isEmpty());
    return tools;
  }

  private List<JsonNode> chosen() {
    List<JsonNode> tools = tools();
    JsonNode choice = request.at("/toolConfig/toolChoice");
    if (choice.has("tool")) {
      String forced = choice.at("/tool/name").asText();
      return tools.stream().filter(tool -> tool.path("name").asText().equals(forced)).toList();
    }
    List<JsonNode> asked = tools.stream().filter(this::asked).toList();
    return asked.isEmpty() && choice.has("any") ? tools.stream().limit(1).toList() : asked;
  }

  private boolean asked(JsonNode tool) {
    String name = tool.path("name").asText().toLowerCase(Locale.ROOT);
    Stream<String> parts = SEPARATOR.splitAsStream(name).filter(part -> part.length() >= 4);
    return Stream.concat(Stream.of(name), parts).anyMatch(words::contains);
  }

  private ContentBlock.ToolUse use(int index, JsonNode tool) {
    String name = tool.path("name").asText();
    String id = "tooluse_" + Digest.of(index + name + request).substring(0, 22);
    return new ContentBlock.ToolUse(id, name, input(tool.at("/inputSchema/json")));
  }

  /** Fills the required properties, or all of them when none is required. */
  private ObjectNode input(JsonNode schema) {
    List<String> names = new ArrayList<>();
    schema.path("required").forEach(name -> names.add(name.asText()));
    if (names.isEmpty()) {
      schema.path("properties").fieldNames().forEachRemaining(names::add);
    }
    ObjectNode input = Json.object();
    names.forEach(name -> input.set(name, value(schema.path("properties").path(name))));
    return input;
  }

  private JsonNode value(JsonNode property) {
    Object value =
        switch (property.path("type").asText("string")) {
          case "integer", "number" -> Tokens.in(question);
          case "boolean" -> true;
          case "array" -> List.of();
          case "object" -> Json.object();
          default -> lastWord();
        };
    return Json.MAPPER.valueToTree(value);
  }

  private String lastWord() {
    List<String> all = Tokens.words(PUNCTUATION.matcher(question).replaceAll(" "));
    return all.isEmpty() ? "" : all.get(all.size() - 1);
  }
}
