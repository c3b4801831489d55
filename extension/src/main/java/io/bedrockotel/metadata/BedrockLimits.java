package io.bedrockotel.metadata;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Bedrock's limits on request metadata, and the form that keeps different texts different within
 * them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse,
 *     requestMetadata</a>
 */
final class BedrockLimits {
  /** Entries that one request may carry. */
  static final int ENTRIES = 16;

  /** Characters of a key or a value. */
  static final int LENGTH = 256;

  private static final int DIGEST_LENGTH = 8;
  private static final int CUT = LENGTH - DIGEST_LENGTH - 1;

  private BedrockLimits() {}

  /** Whether the text can go out unchanged. */
  static boolean accepts(String text) {
    if (text.length() > LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!allowed(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text made acceptable: other characters become {@code _}, the length is cut, and the digest
   * of the original is appended, so that two texts never become one.
   */
  static String adjust(String text) {
    StringBuilder adjusted = new StringBuilder(LENGTH);
    int[] characters = text.codePoints().limit(CUT).toArray();
    for (int character : characters) {
      adjusted.append(allowed(character) ? (char) character : '_');
    }
    return adjusted.append('_').append(digest(text)).toString();
  }

  /**
   * The intersection of what the runtime accepts and what the log filter can search: letters,
   * digits, space and {@code . _ : / = + @ -}.
   */
  private static boolean allowed(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || " ._:/=+@-".indexOf(character) >= 0;
  }

  private static String digest(String text) {
    byte[] digest = sha256().digest(LosslessBytes.of(text));
    return KeyedHash.hex(digest).substring(0, DIGEST_LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JRE has SHA-256", e);
    }
  }
}
