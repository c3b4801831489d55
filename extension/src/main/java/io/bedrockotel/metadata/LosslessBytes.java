package io.bedrockotel.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The UTF-8 of a text, in which surrogates without a partner keep their identity. The JDK's encoder
 * turns each of them into {@code ?}, and two tenants into one.
 *
 * @see <a href="https://simonsapin.github.io/wtf-8/">WTF-8</a>
 */
final class LosslessBytes {
  private LosslessBytes() {}

  static byte[] of(String text) {
    if (text.codePoints().noneMatch(LosslessBytes::unpaired)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.codePoints().forEach(character -> write(character, bytes));
    return bytes.toByteArray();
  }

  private static void write(int character, ByteArrayOutputStream bytes) {
    if (unpaired(character)) {
      bytes.write(0xe0 | character >> 12);
      bytes.write(0x80 | (character >> 6 & 0x3f));
      bytes.write(0x80 | (character & 0x3f));
    } else {
      byte[] wellFormed = new String(Character.toChars(character)).getBytes(StandardCharsets.UTF_8);
      bytes.write(wellFormed, 0, wellFormed.length);
    }
  }

  private static boolean unpaired(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }
}
