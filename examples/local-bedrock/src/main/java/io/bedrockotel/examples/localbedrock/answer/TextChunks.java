package io.bedrockotel.examples.localbedrock.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deltas into which the text of a stream is split: about equal, never inside a character. */
public final class TextChunks {

  private static final int DEFAULT_CHARACTERS = 20;
  private static final int DEFAULT_MOST = 200;

  private TextChunks() {}

  public static List<String> of(String text, @Nullable Integer count) {
    int[] characters = text.codePoints().toArray();
    int wanted =
        count == null
            ? Math.min(DEFAULT_MOST, 1 + characters.length / DEFAULT_CHARACTERS)
            : Math.min(count, Math.max(1, characters.length));
    List<String> chunks = new ArrayList<>();
    for (int i = 0; i < wanted; i++) {
      int from = boundary(i, wanted, characters.length);
      int to = boundary(i + 1, wanted, characters.length);
      chunks.add(new String(characters, from, to - from));
    }
    return chunks;
  }

  private static int boundary(int index, int count, int length) {
    return (int) ((long) index * length / count);
  }
}
