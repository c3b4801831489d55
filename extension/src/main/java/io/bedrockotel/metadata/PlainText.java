package io.bedrockotel.metadata;

/** A text as a reader sees it: nothing invisible in it, every blank a space, none at either end. */
final class PlainText {
  private PlainText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return plain(text).trim();
      }
    }
    return text.trim();
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              int type = Character.getType(character);
              if (isBlank(type)) {
                plain.append(' ');
              } else if (!isInvisible(type)) {
                plain.appendCodePoint(character);
              }
            });
    return plain.toString();
  }

  /** Of the category {@code Z}. */
  private static boolean isBlank(int type) {
    return type == Character.SPACE_SEPARATOR
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** Of the category {@code C}. */
  private static boolean isInvisible(int type) {
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
