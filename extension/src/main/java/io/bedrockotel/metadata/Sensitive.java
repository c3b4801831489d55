package io.bedrockotel.metadata;

import static java.util.Arrays.asList;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of keys and shapes of values that are never copied from baggage. */
final class Sensitive {
  private static final Pattern SEPARATOR = Pattern.compile("[_.-]");
  private static final Set<String> WORDS =
      Collections.unmodifiableSet(
          new HashSet<>(
              asList(
                  "password",
                  "passwd",
                  "secret",
                  "apikey",
                  "token",
                  "authorization",
                  "credential",
                  "email",
                  "phone",
                  "ssn")));
  private static final Pattern AWS_KEY =
      Pattern.compile("A(KIA|SIA|GPA|IDA|ROA|IPA|NPA|NVA)[A-Z0-9]{16}");
  private static final String JWT = "eyJ";
  private static final int DOTS_OF_A_JWT = 2;

  private Sensitive() {}

  /** Whether a word of the key names a secret or a person's data. */
  static boolean key(String key) {
    String words = SEPARATOR.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("_");
    return ("_" + words + "_").contains("_api_key_")
        || SEPARATOR.splitAsStream(words).anyMatch(WORDS::contains);
  }

  /**
   * Whether the value holds an e-mail address or a JWT, or is a phone, card or IBAN number or an
   * AWS key. The work is in proportion to its length.
   */
  static boolean value(String value) {
    String text = PlainText.of(value);
    if (text.isEmpty()) {
      return false;
    }
    return holdsEmail(text)
        || holdsJwt(text)
        || (text.charAt(0) == 'A' && AWS_KEY.matcher(text).matches())
        || SensitiveNumber.isPhone(text)
        || SensitiveNumber.isCard(text)
        || SensitiveNumber.isIban(text);
  }

  /** Something, an at sign, and behind it a dot that is neither the first nor the last. */
  private static boolean holdsEmail(String text) {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      if (at > 0 && isName(text.charAt(at - 1)) && holdsDomain(text, at + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsDomain(String text, int start) {
    for (int i = start; i + 1 < text.length() && isName(text.charAt(i)); i++) {
      char next = text.charAt(i + 1);
      if (i > start && text.charAt(i) == '.' && next != '.' && isName(next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(char character) {
    return character != '@' && character != ' ';
  }

  /** What begins in the middle of a word is none; what has too few parts has no better start. */
  private static boolean holdsJwt(String text) {
    int start = text.indexOf(JWT);
    while (start >= 0) {
      int end = start + JWT.length();
      if (start == 0 || !isBase64(text.charAt(start - 1))) {
        int dots = 0;
        for (;
            end < text.length() && (isBase64(text.charAt(end)) || text.charAt(end) == '.');
            end++) {
          dots += text.charAt(end) == '.' ? 1 : 0;
        }
        if (dots >= DOTS_OF_A_JWT) {
          return true;
        }
      }
      start = text.indexOf(JWT, end);
    }
    return false;
  }

  private static boolean isBase64(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }
}
