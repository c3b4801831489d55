package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.bedrockotel.examples.localbedrock.behaviour.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in's answer to a Converse or ConverseStream request: a pure function of the request's
 * body (and of the behaviour in force), so that a test can predict every word and number.
 *
 * @param content the blocks of the answer's message
 * @param stopReason why the answer ends
 * @param stopSequence the sequence that ended it, if one did
 * @param inputTokens the words of the prompt, before any prompt caching
 * @param outputTokens the words of the answer
 */
public record ConverseAnswer(
    List<ContentBlock> content,
    String stopReason,
    @Nullable String stopSequence,
    int inputTokens,
    int outputTokens) {

  private static final String AGAIN = "Again: ";
  private static final String BLOCKED = "Sorry, the guardrail blocked this answer.";
  private static final String REASONING = "The user asked a question, so an answer is due.";

  /** The answer of an undisturbed service. */
  public static ConverseAnswer to(JsonNode request) {
    return to(request, Behaviour.normal());
  }

  public static ConverseAnswer to(JsonNode request, Behaviour behaviour) {
    return choice(0, request, behaviour);
  }

  /** One of several choices: each has one word more than the one before it. */
  public static ConverseAnswer choice(int index, JsonNode request, Behaviour behaviour) {
    Prompt prompt = Prompt.of(request);
    if (behaviour.guardrailIntervened()) {
      return of(List.of(new ContentBlock.Text(BLOCKED)), "guardrail_intervened", prompt);
    }
    List<ContentBlock.ToolUse> tools = ToolCalls.in(request, prompt, behaviour);
    AnswerText text =
        AnswerText.whole(AGAIN.repeat(index) + opening(prompt, tools, behaviour))
            .limitedBy(request.path("inferenceConfig"));
    List<ContentBlock> content = new ArrayList<>();
    if (request.at("/additionalModelRequestFields/thinking/type").asText().equals("enabled")) {
      content.add(new ContentBlock.Reasoning(REASONING, Digest.of(REASONING)));
    }
    if (!text.text().isEmpty()) {
      content.add(new ContentBlock.Text(text.text()));
    }
    AnswerText.Cut cut = text.cut();
    if (cut != null) {
      String reason = cut == AnswerText.Cut.MAX_TOKENS ? "max_tokens" : "stop_sequence";
      return of(content, reason, prompt).stoppedBy(text.stopSequence());
    }
    content.addAll(tools);
    return of(content, tools.isEmpty() ? "end_turn" : "tool_use", prompt);
  }

  /** The text blocks of the answer, one after the other. */
  public String text() {
    return content.stream()
        .map(block -> block instanceof ContentBlock.Text text ? text.text() : "")
        .collect(Collectors.joining());
  }

  private static String opening(
      Prompt prompt, List<ContentBlock.ToolUse> tools, Behaviour behaviour) {
    Integer length = behaviour.answerChars();
    if (length != null) {
      return AnswerText.ofLength(length);
    }
    if (tools.isEmpty()) {
      return AnswerText.answering(prompt);
    }
    return "I will use "
        + tools.stream().map(ContentBlock.ToolUse::name).collect(Collectors.joining(" and "))
        + ".";
  }

  private static ConverseAnswer of(List<ContentBlock> content, String reason, Prompt prompt) {
    int output = content.stream().mapToInt(ContentBlock::tokens).sum();
    return new ConverseAnswer(List.copyOf(content), reason, null, prompt.tokens(), output);
  }

  private ConverseAnswer stoppedBy(@Nullable String sequence) {
    return new ConverseAnswer(content, stopReason, sequence, inputTokens, outputTokens);
  }
}
