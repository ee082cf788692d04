package io.github.sentimentj.embeddings.format;

import java.nio.charset.StandardCharsets;

/** Reads decimal numbers from ASCII, to the bit as {@link Float#parseFloat} does, but quicker. */
final class DecimalParser {
  // All powers of ten that a double holds exactly.
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  // Below this, ten times the number and a digit are whole numbers that a double holds exactly.
  private static final long MOST_DIGITS = (1L << 53) / 10 - 1;

  // The bits of a double that a float has no room for, and their value halfway between two floats.
  private static final long LOST_BITS = 0x1FFF_FFFFL;
  private static final long HALFWAY = 0x1000_0000L;

  private static final int LONGEST_EXPONENT = 4;
  private static final int NO_EXPONENT = Integer.MIN_VALUE;

  private DecimalParser() {}

  /**
   * Returns the number between the indexes.
   *
   * @throws NumberFormatException where {@link Float#parseFloat} would throw it
   */
  static float parse(byte[] bytes, int from, int to) {
    float common = parseCommon(bytes, from, to);
    return Float.isNaN(common)
        ? Float.parseFloat(new String(bytes, from, to - from, StandardCharsets.UTF_8))
        : common;
  }

  /** Returns NaN for every form that is not worth being quick at. */
  private static float parseCommon(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int first = negative ? from + 1 : from;
    int point = -1;
    long digits = 0;
    int i = first;
    for (; i < to && digits < MOST_DIGITS; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
      } else if (bytes[i] == '.' && point < 0) {
        point = i;
      } else {
        break;
      }
    }
    boolean anyDigit = i - first > (point < 0 ? 0 : 1);
    int exponent = i == to ? 0 : exponent(bytes, i, to);
    if (!anyDigit || exponent == NO_EXPONENT) {
      return Float.NaN;
    }
    float number = scaled(digits, point < 0 ? exponent : exponent - (i - point - 1));
    return negative ? -number : number;
  }

  private static int exponent(byte[] bytes, int from, int to) {
    boolean sign = from + 1 < to && (bytes[from + 1] == '-' || bytes[from + 1] == '+');
    int first = sign ? from + 2 : from + 1;
    if ((bytes[from] | 0x20) != 'e' || first >= to || to - first > LONGEST_EXPONENT) {
      return NO_EXPONENT;
    }
    int exponent = 0;
    for (int i = first; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NO_EXPONENT;
      }
      exponent = 10 * exponent + digit;
    }
    return bytes[from + 1] == '-' ? -exponent : exponent;
  }

  /*
   * Digits and power are exact, so one operation rounds them to the nearest double (Clinger, "How to
   * read floating point numbers accurately", 1990). Rounding that to a float gives the nearest float
   * too, unless the double lies exactly halfway between two floats: then the digits may lie on
   * either side.
   */
  private static float scaled(long digits, int exponent) {
    if (digits == 0) {
      return 0;
    }
    if (Math.abs(exponent) >= POWERS.length) {
      return Float.NaN;
    }
    double number = exponent < 0 ? digits / POWERS[-exponent] : digits * POWERS[exponent];
    boolean halfway = (Double.doubleToRawLongBits(number) & LOST_BITS) == HALFWAY;
    boolean normal = number >= Float.MIN_NORMAL && number <= Float.MAX_VALUE;
    return normal && !halfway ? (float) number : Float.NaN;
  }
}
