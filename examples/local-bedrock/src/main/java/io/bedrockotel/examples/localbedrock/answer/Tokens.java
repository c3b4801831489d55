package io.bedrockotel.examples.localbedrock.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** The stand-in's tokenizer: one token for each word between white space, 100 for each medium. */
public final class Tokens {

  /** The tokens of one image, document, video or audio block. */
  public static final int OF_MEDIUM = 100;

  private static final List<String> MEDIA = List.of("image", "document", "video", "audio");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Tokens() {}

  /** The number of words in a text. */
  public static int in(String text) {
    return words(text).size();
  }

  static List<String> words(String text) {
    return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /** The tokens of one content block, of a system block or of a part of a tool result. */
  static int ofBlock(JsonNode block) {
    int tokens =
        in(block.path("text").asText("")) + in(block.at("/guardContent/text/text").asText());
    tokens += in(block.at("/reasoningContent/reasoningText/text").asText());
    tokens += ofBlocks(block.at("/citationsContent/content"));
    tokens += ofBlocks(block.at("/searchResult/content"));
    tokens += ofBlocks(block.at("/toolResult/content"));
    if (block.has("toolUse")) {
      tokens += 1 + ofJson(block.at("/toolUse/input"));
    }
    if (block.has("json")) {
      tokens += ofJson(block.path("json"));
    }
    return tokens + (int) MEDIA.stream().filter(block::has).count() * OF_MEDIUM;
  }

  /** The words of a JSON value in its compact form. */
  static int ofJson(JsonNode value) {
    return in(value.toString());
  }

  private static int ofBlocks(JsonNode blocks) {
    int tokens = 0;
    for (JsonNode block : blocks) {
      tokens += ofBlock(block);
    }
    return tokens;
  }
}
