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
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[0-9][0-9 ().-]{6,}"
              + "|(1[ .-]?)?(\\([0-9]{3}\\)[ .-]?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}");
  private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]*){2,4}");
  private static final Pattern AWS_KEY =
      Pattern.compile("A(KIA|SIA|GPA|IDA|ROA|IPA|NPA|NVA)[A-Z0-9]{16}");
  private static final Pattern CARD =
      Pattern.compile("[3-6][0-9]( ?-?[0-9]){11,17}|2[2-7]( ?-?[0-9]){14}");
  private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}( ?[A-Za-z0-9]){11,30}");

  private static final int IBAN_LENGTH = 15;

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
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (first == '+' || first == '(' || isDigit(first)) {
      return email(text) || matches(PHONE, text) || (matches(CARD, text) && luhn(text));
    }
    return email(text)
        || (first == 'e' && matches(JWT, text))
        || (first == 'A' && matches(AWS_KEY, text))
        || iban(text);
  }

  private static boolean email(String text) {
    return text.indexOf('@') > 0 && matches(EMAIL, text);
  }

  private static boolean iban(String text) {
    return text.length() >= IBAN_LENGTH
        && isDigit(text.charAt(2))
        && matches(IBAN, text)
        && mod97(text.replace(" ", ""));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean matches(Pattern shape, String text) {
    return shape.matcher(text).matches();
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
