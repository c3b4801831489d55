package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stand-in reads out of a Converse request: tokens, cache points and the last question.
 */
final class Prompt {

  private final List<CachePoint> cachePoints = new ArrayList<>();
  private String read = "";
  private String question = "";
  private String toolResult = "";
  private int tokens;

  private Prompt() {}

  /** Reads a request in the order in which Bedrock caches it: tools, system, messages. */
  static Prompt of(JsonNode request) {
    Prompt prompt = new Prompt();
    for (JsonNode tool : request.at("/toolConfig/tools")) {
      JsonNode spec = tool.path("toolSpec");
      int words =
          Tokens.in(spec.path("name").asText()) + Tokens.in(spec.path("description").asText());
      prompt.take(tool, words);
    }
    for (JsonNode block : request.path("system")) {
      prompt.take(block, Tokens.ofBlock(block));
    }
    for (JsonNode message : request.path("messages")) {
      prompt.takeMessage(message);
    }
    for (JsonNode variable : request.path("promptVariables")) {
      prompt.take(variable, Tokens.ofBlock(variable));
    }
    return prompt;
  }

  int tokens() {
    return tokens;
  }

  /** The text blocks of the last user message, joined by spaces. */
  String question() {
    return question;
  }

  /** The texts of the tool results in the last user message; empty when there are none. */
  String toolResult() {
    return toolResult;
  }

  List<CachePoint> cachePoints() {
    return cachePoints;
  }

  private void takeMessage(JsonNode message) {
    List<String> texts = new ArrayList<>();
    List<String> results = new ArrayList<>();
    for (JsonNode block : message.path("content")) {
      take(block, Tokens.ofBlock(block));
      if (block.has("text")) {
        texts.add(block.path("text").asText());
      }
      for (JsonNode part : block.at("/toolResult/content")) {
        results.add(part.has("text") ? part.path("text").asText() : part.path("json").toString());
      }
    }
    if (message.path("role").asText().equals("user")) {
      question = String.join(" ", texts);
      toolResult = String.join(" ", results);
    }
  }

  private void take(JsonNode block, int words) {
    if (block.has("cachePoint")) {
      String ttl = block.at("/cachePoint/ttl").asText("5m");
      cachePoints.add(new CachePoint(tokens, read, ttl.isEmpty() ? "5m" : ttl));
      return;
    }
    tokens += words;
    read = Digest.of(read + block);
  }
}
