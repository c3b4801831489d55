package io.bedrockotel.metadata;

import java.util.regex.Pattern;

/** The shapes of numbers that name a person or a person's account. */
final class SensitiveNumber {
  private static final Pattern INTERNATIONAL = Pattern.compile("\\+[0-9][0-9 ()./-]{6,}");
  private static final Pattern NORTH_AMERICAN =
      Pattern.compile("(1[ .-]?)?(\\([0-9]{3}\\)[ .-]?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}");

  /** Of groups, the first with a trunk prefix: 0 and no other 0, or 00 before a country's code. */
  private static final Pattern NATIONAL =
      Pattern.compile("(\\(0[1-9][0-9]*\\)|00?[1-9])[0-9]*([ ./-]+[0-9]{2,})*");

  private static final int SHORTEST_PHONE = 9;
  private static final int LONGEST_PHONE = 15;
  private static final int MOST_SIGNS_OF_A_PHONE = 32;

  private static final Pattern CARD =
      Pattern.compile(
          "[3-6][0-9]( ?-?[0-9]){11,17}"
              + "|2[2-7]( ?-?[0-9]){14}"
              + "|[2-6][0-9]{3}([.][0-9]{4,6}){2,4}");

  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;

  private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}[0-9]{2}( ?[A-Za-z0-9]){11,30}");
  private static final int SHORTEST_IBAN = 15;

  private SensitiveNumber() {}

  /** Whether it is a phone number: with a plus sign or in groups. */
  static boolean isPhone(String text) {
    if (text.charAt(0) == '+') {
      return matches(INTERNATIONAL, text);
    }
    int digits = digits(text);
    return digits >= SHORTEST_PHONE
        && digits <= LONGEST_PHONE
        && digits < text.length()
        && text.length() <= MOST_SIGNS_OF_A_PHONE
        && (matches(NORTH_AMERICAN, text) || matches(NATIONAL, text));
  }

  /** Whether it is the number of a payment card, with the right check digit. */
  static boolean isCard(String text) {
    int digits = digits(text);
    return digits >= SHORTEST_CARD && digits <= LONGEST_CARD && matches(CARD, text) && luhn(text);
  }

  /** Whether it is an IBAN with the right check digits. */
  static boolean isIban(String text) {
    return text.length() >= SHORTEST_IBAN
        && isDigit(text.charAt(2))
        && matches(IBAN, text)
        && mod97(text.replace(" ", ""));
  }

  /** The digits of a text that has but them and what stands between groups; else 0. */
  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isDigit(character)) {
        digits++;
      } else if (" ().-/".indexOf(character) < 0) {
        return 0;
      }
    }
    return digits;
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
