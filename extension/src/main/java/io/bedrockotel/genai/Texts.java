package io.bedrockotel.genai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of texts that nobody changes any more; most are empty, and are all the same one. */
final class Texts {
  private Texts() {}

  static List<String> copyOf(List<String> texts) {
    return texts.isEmpty()
        ? Collections.emptyList()
        : Collections.unmodifiableList(new ArrayList<>(texts));
  }
}
