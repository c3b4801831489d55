package io.bedrockotel.examples.localbedrock.family;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bedrockotel.examples.localbedrock.answer.ConverseAnswer;
import io.bedrockotel.examples.localbedrock.answer.TextChunks;
import io.bedrockotel.examples.localbedrock.answer.Tokens;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import io.bedrockotel.examples.localbedrock.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One session of Amazon Nova Sonic. What the user said is answered when its content ends, once as
 * text and once as sound; a part of sound is one token in either direction.
 */
public final class SpeechSession {

  private static final String HEARD = "some sound";

  private final String id;
  private final Behaviour behaviour;
  private final List<ObjectNode> answer = new ArrayList<>();
  private String prompt = "";
  private String role = "";
  private String said = "";
  private int heardParts;
  private int textTokens;
  private int speechTokens;
  private int answerTextTokens;
  private int answerSpeechTokens;
  private int completions;

  public SpeechSession(String id, Behaviour behaviour) {
    this.id = id;
    this.behaviour = behaviour;
  }

  /** The events that answer one of the client's, most often none. */
  public List<ObjectNode> take(JsonNode event) {
    answer.clear();
    for (var one : event.path("event").properties()) {
      take(one.getKey(), one.getValue());
    }
    return List.copyOf(answer);
  }

  private void take(String type, JsonNode content) {
    switch (type) {
      case "promptStart" -> prompt = content.path("promptName").asText();
      case "contentStart" -> start(content);
      case "textInput" -> text(content.path("content").asText());
      case "audioInput" -> sound();
      case "contentEnd" -> end();
      default -> {
        // Sessions, prompts and what is not known are begun and ended without a word.
      }
    }
  }

  private void start(JsonNode content) {
    role = content.path("role").asText();
    said = "";
    heardParts = 0;
  }

  private void text(String content) {
    said = said + content;
    textTokens += Tokens.in(content);
  }

  private void sound() {
    heardParts++;
    speechTokens++;
  }

  private void end() {
    boolean spoken = heardParts > 0 || !said.isEmpty();
    if (role.equals("USER") && spoken) {
      complete(said.isEmpty() ? HEARD : said);
    }
  }

  private void complete(String question) {
    completions++;
    addUsage();
    add("completionStart", head());
    addText("USER", question, "PARTIAL_TURN");
    String text = ConverseAnswer.to(Conversation.of(question).json(), behaviour).text();
    addText("ASSISTANT", text, "PARTIAL_TURN");
    answerTextTokens += Tokens.in(text);
    addSound(text);
    addUsage();
    add("completionEnd", head().put("stopReason", "END_TURN"));
  }

  private void addText(String speaker, String text, String reason) {
    ObjectNode start = content("TEXT").put("role", speaker);
    String stage = speaker.equals("USER") ? "FINAL" : "SPECULATIVE";
    start.put("additionalModelFields", "{\"generationStage\":\"" + stage + "\"}");
    add("contentStart", start);
    add("textOutput", content("TEXT").put("role", speaker).put("content", text));
    add("contentEnd", content("TEXT").put("stopReason", reason));
  }

  private void addSound(String text) {
    add("contentStart", content("AUDIO").put("role", "ASSISTANT"));
    for (String part : TextChunks.of(text, behaviour.chunkCount())) {
      add("audioOutput", content("AUDIO").put("content", part.getBytes(UTF_8)));
      answerSpeechTokens++;
    }
    add("contentEnd", content("AUDIO").put("stopReason", "END_TURN"));
  }

  /** The counts are those of the whole session so far; a behaviour's numbers win. */
  private void addUsage() {
    int input = Objects.requireNonNullElse(behaviour.inputTokens(), textTokens + speechTokens);
    int output =
        Objects.requireNonNullElse(behaviour.outputTokens(), answerTextTokens + answerSpeechTokens);
    ObjectNode usage = head();
    ObjectNode total = usage.putObject("details").putObject("total");
    total.putObject("input").put("speechTokens", speechTokens).put("textTokens", textTokens);
    total
        .putObject("output")
        .put("speechTokens", answerSpeechTokens)
        .put("textTokens", answerTextTokens);
    usage.put("totalInputTokens", input).put("totalOutputTokens", output);
    add("usageEvent", usage.put("totalTokens", input + output));
  }

  private ObjectNode content(String type) {
    return head().put("contentId", type.toLowerCase(Locale.ROOT) + completions).put("type", type);
  }

  private ObjectNode head() {
    return Json.object()
        .put("sessionId", id)
        .put("promptName", prompt)
        .put("completionId", "completion-" + completions);
  }

  private void add(String type, ObjectNode content) {
    ObjectNode event = Json.object();
    event.putObject("event").set(type, content);
    answer.add(event);
  }
}
