package io.github.sentimentj.tokenizers.words;

/**
 * A set of ASCII characters, a bit each. A record, since the compiler takes the fields of a
 * constant record for constants.
 *
 * @param low those below 64
 * @param high those from 64 on
 */
record AsciiSet(long low, long high) {

  static AsciiSet of(String characters) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < characters.length(); i++) {
      long bit = 1L << characters.charAt(i); // modulo 64
      low |= characters.charAt(i) < Long.SIZE ? bit : 0;
      high |= characters.charAt(i) < Long.SIZE ? 0 : bit;
    }
    return new AsciiSet(low, high);
  }

  /** Returns whether a code point, or a byte that may be negative, is in the set. */
  boolean contains(int c) {
    return (c & ~0x7F) == 0 && ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
  }
}
