package io.bedrockotel.metadata;

import static java.util.Arrays.asList;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
  private static final List<Pattern> SHAPES =
      Collections.unmodifiableList(
          asList(
              Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"),
              Pattern.compile("\\+[0-9][0-9 ().-]{6,}"),
              Pattern.compile(
                  "(1[ .-]?)?(\\([0-9]{3}\\)[ .-]?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}"),
              Pattern.compile("eyJ[A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]*){2,4}"),
              Pattern.compile("A(KIA|SIA|GPA|IDA|ROA|IPA|NPA|NVA)[A-Z0-9]{16}")));
  private static final Pattern CARD =
      Pattern.compile("[3-6][0-9]( ?-?[0-9]){11,17}|2[2-7]( ?-?[0-9]){14}");
  private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}( ?[A-Za-z0-9]){11,30}");

  private Sensitive() {}

  /** Whether a word of the key names a secret or a person's data. */
  static boolean key(String key) {
    String words = SEPARATOR.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("_");
    return ("_" + words + "_").contains("_api_key_")
        || SEPARATOR.splitAsStream(words).anyMatch(WORDS::contains);
  }

  /** Whether the value has the shape of an e-mail, phone, card, IBAN, JWT or AWS key. */
  static boolean value(String value) {
    String text = value.trim();
    return SHAPES.stream().anyMatch(shape -> shape.matcher(text).matches())
        || (CARD.matcher(text).matches() && luhn(text))
        || (IBAN.matcher(text).matches() && mod97(text.replace(" ", "")));
  }

  private static boolean luhn(String number) {
    int sum = 0;
    boolean second = false;
    for (int i = number.length() - 1; i >= 0; i--) {
      int digit = Character.digit(number.charAt(i), 10);
      if (digit < 0) {
        continue;
      }
      sum += second ? digit * 2 / 10 + digit * 2 % 10 : digit;
      second = !second;
    }
    return sum % 10 == 0;
  }

  /** The check digits of ISO 7064, without which an identifier is no IBAN. */
  private static boolean mod97(String iban) {
    int remainder = 0;
    for (char character : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      int digit = Character.digit(character, 36);
      remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % 97;
    }
    return remainder == 1;
  }
}
