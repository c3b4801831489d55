package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of an answer and where it was cut, if it was. */
record AnswerText(String text, @Nullable Cut cut, @Nullable String stopSequence) {

  /** The two limits of a request that end a text early. */
  enum Cut {
    MAX_TOKENS,
    STOP_SEQUENCE
  }

  private static final int QUOTED_WORDS = 40;
  private static final String FILLER = "bedrock ";
  private static final Pattern WORD = Pattern.compile("\\S+");

  static AnswerText whole(String text) {
    return new AnswerText(text, null, null);
  }

  static String answering(Prompt prompt) {
    return prompt.toolResult().isEmpty()
        ? "Here is the answer to: " + quoted(prompt.question())
        : "The tool says: " + quoted(prompt.toolResult());
  }

  static String ofLength(int characters) {
    return FILLER.repeat(characters / FILLER.length() + 1).substring(0, characters);
  }

  /** Applies maxTokens first; a stop sequence in what is left ends the text before it. */
  AnswerText limitedBy(JsonNode inferenceConfig) {
    JsonNode maxTokens = inferenceConfig.path("maxTokens");
    AnswerText limited = maxTokens.isInt() ? limitedTo(maxTokens.intValue()) : this;
    int end = limited.text.length();
    String found = null;
    for (JsonNode sequence : inferenceConfig.path("stopSequences")) {
      int at = limited.text.indexOf(sequence.asText());
      if (at >= 0 && at < end) {
        end = at;
        found = sequence.asText();
      }
    }
    return found == null
        ? limited
        : new AnswerText(limited.text.substring(0, end), Cut.STOP_SEQUENCE, found);
  }

  private AnswerText limitedTo(int maxTokens) {
    if (Tokens.in(text) <= maxTokens) {
      return this;
    }
    Matcher word = WORD.matcher(text);
    int end = 0;
    for (int i = 0; i < maxTokens && word.find(); i++) {
      end = word.end();
    }
    return new AnswerText(text.substring(0, end), Cut.MAX_TOKENS, null);
  }

  private static String quoted(String text) {
    List<String> words = Tokens.words(text);
    return String.join(" ", words.subList(0, Math.min(QUOTED_WORDS, words.size())));
  }
}
