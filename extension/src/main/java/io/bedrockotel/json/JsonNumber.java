package io.bedrockotel.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** One number of a JSON text, read from its bytes without an object for it. */
final class JsonNumber {
  /** What stands for "no whole number"; the smallest long itself is none that anybody sends. */
  static final long NO_INTEGER = Long.MIN_VALUE;

  private static final int LONGEST = 64;
  private static final long EXACT = 1L << 53;
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private JsonNumber() {}

  /** The whole number that these bytes are; {@code 12.0} is one, {@code 12.5} is none. */
  static long integer(byte[] bytes, int from, int to) {
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    int digitsEnd = digits(bytes, start, to);
    if (digitsEnd == to && digitsEnd - start <= 18 && isNumber(bytes, from, to)) {
      long value = 0;
      for (int i = start; i < to; i++) {
        value = value * 10 + bytes[i] - '0';
      }
      return start == from ? value : -value;
    }
    double value = number(bytes, from, to);
    return value == Math.rint(value) && Math.abs(value) <= EXACT ? (long) value : NO_INTEGER;
  }

  /** The number that these bytes are, NaN when they are none that a double can hold. */
  static double number(byte[] bytes, int from, int to) {
    if (to - from > LONGEST || !isNumber(bytes, from, to)) {
      return Double.NaN;
    }
    double simple = simple(bytes, from, to);
    if (!Double.isNaN(simple)) {
      return simple;
    }
    double value = Double.parseDouble(new String(bytes, from, to - from, ISO_8859_1));
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /** A short decimal: a whole number and a power of ten, both exact, divide exactly rounded. */
  private static double simple(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    long mantissa = 0;
    int decimals = -1;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        decimals = 0;
      } else if (bytes[i] < '0' || bytes[i] > '9' || mantissa >= EXACT / 10) {
        return Double.NaN;
      } else {
        mantissa = mantissa * 10 + bytes[i] - '0';
        decimals += decimals < 0 ? 0 : 1;
      }
    }
    if (decimals >= POWERS_OF_TEN.length) {
      return Double.NaN;
    }
    double value = mantissa / POWERS_OF_TEN[Math.max(0, decimals)];
    return negative ? -value : value;
  }

  /** Whether these bytes are a number by the grammar of JSON. */
  private static boolean isNumber(byte[] bytes, int from, int to) {
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    int at = digits(bytes, start, to);
    if (at == start || (bytes[start] == '0' && at > start + 1)) {
      return false;
    }
    if (at < to && bytes[at] == '.') {
      int fraction = at + 1;
      at = digits(bytes, fraction, to);
      if (at == fraction) {
        return false;
      }
    }
    return at == to || isExponent(bytes, at, to);
  }

  private static boolean isExponent(byte[] bytes, int from, int to) {
    if (bytes[from] != 'e' && bytes[from] != 'E') {
      return false;
    }
    int start = from + 1;
    if (start < to && (bytes[start] == '+' || bytes[start] == '-')) {
      start++;
    }
    return start < to && digits(bytes, start, to) == to;
  }

  private static int digits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }
}
