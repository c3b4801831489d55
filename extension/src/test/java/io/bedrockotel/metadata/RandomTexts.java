package io.bedrockotel.metadata;

import java.util.Random;
import java.util.function.IntSupplier;

/** Texts of 0 to 300 characters as no one would write them, the same for the same seed. */
final class RandomTexts {
  private static final String SAFE = "abcdefXYZ0123456789 ._:/=+@-";

  /** Korean syllables from U+AC00 on. */
  private static final int HANGUL = 11_172;

  private final Random random;

  RandomTexts(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  String text() {
    IntSupplier alphabet = alphabet();
    int length = random.nextInt(4) == 0 ? 240 + random.nextInt(61) : random.nextInt(40);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.appendCodePoint(alphabet.getAsInt());
    }
    text.setLength(length);
    return text.toString();
  }

  /** A text that differs from another, which is not empty, in one place only. */
  String neighbour(String text) {
    int place = random.nextInt(text.length());
    StringBuilder neighbour = new StringBuilder(text);
    IntSupplier alphabet = alphabet();
    while (neighbour.toString().equals(text)) {
      neighbour.replace(place, place + 1, Character.toString(alphabet.getAsInt()));
    }
    return neighbour.toString();
  }

  private IntSupplier alphabet() {
    switch (random.nextInt(7)) {
      case 0:
        return () -> random.nextInt(0x20);
      case 1:
        return () -> 0x1f600 + random.nextInt(80);
      case 2:
        return () -> 0xd800 + random.nextInt(0x800);
      case 3:
        return () -> random.nextInt(Character.MAX_CODE_POINT + 1);
      case 4:
        return () -> random.nextInt(0x100);
      case 5:
        return () -> 0xac00 + random.nextInt(HANGUL);
      default:
        return () -> SAFE.charAt(random.nextInt(SAFE.length()));
    }
  }
}
