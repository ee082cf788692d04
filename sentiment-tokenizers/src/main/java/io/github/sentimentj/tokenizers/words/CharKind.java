package io.github.sentimentj.tokenizers.words;

/**
 * What a code point is to the word tokenizer. The first three kinds make words.
 *
 * <p>Unicode's general categories come from the JDK, so a code point newer than the JDK's Unicode
 * version counts as a {@link #SYMBOL}.
 */
enum CharKind {
  /** A letter of a script that puts spaces between words. */
  LETTER,
  /** A digit or any other number sign. */
  DIGIT,
  /** A combining mark. */
  MARK,
  /** A letter of a script without spaces between words: a token of its own. */
  IDEOGRAPH,
  /** White space, controls and lone surrogates: never part of a token. */
  SPACE,
  /** Punctuation. */
  PUNCTUATION,
  /** Everything else: currency, mathematics, emoji, private use. */
  SYMBOL;

  private static final CharKind[] LATIN = new CharKind[0x300];
  private static final boolean[] LATIN_IN_WORD = new boolean[LATIN.length];

  static {
    for (int c = 0; c < LATIN.length; c++) {
      LATIN[c] = ofCategory(c);
      LATIN_IN_WORD[c] = isWordPart(LATIN[c]);
    }
  }

  static CharKind of(int codePoint) {
    return codePoint < LATIN.length ? LATIN[codePoint] : ofCategory(codePoint);
  }

  /** Whether this code point is a letter of a spaced script, a digit or a mark. */
  static boolean inWord(int codePoint) {
    return codePoint < LATIN.length ? LATIN_IN_WORD[codePoint] : isWordPart(ofCategory(codePoint));
  }

  private static boolean isWordPart(CharKind kind) {
    return kind.compareTo(MARK) <= 0;
  }

  private static CharKind ofCategory(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          isUnspaced(c) ? IDEOGRAPH : LETTER;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE ->
          SPACE;
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          PUNCTUATION;
      default -> SYMBOL;
    };
  }

  // Blocks rather than Character.UnicodeScript: quicker, and the same under every JDK.
  private static boolean isUnspaced(int c) {
    return c >= 0x0E00
        && (c <= 0x0EFF // Thai, Lao
            || in(c, 0x1000, 0x109F) // Myanmar
            || in(c, 0x1780, 0x17FF) // Khmer
            || in(c, 0x1950, 0x19DF) // Tai Le, New Tai Lue
            || in(c, 0x1A20, 0x1AAF) // Tai Tham
            || in(c, 0x2E80, 0x312F) // radicals, Kana, Bopomofo
            || in(c, 0x31A0, 0x31FF) // Bopomofo and Kana, continued
            || in(c, 0x3400, 0xA4CF) // Han, Yi
            || in(c, 0xA9E0, 0xA9FF) // Myanmar, continued
            || in(c, 0xAA60, 0xAADF) // Myanmar, Tai Viet
            || in(c, 0xF900, 0xFAFF) // compatibility Han
            || in(c, 0xFF66, 0xFF9F) // half-width Kana
            || in(c, 0x1B000, 0x1B16F) // historic Kana
            || in(c, 0x20000, 0x3FFFF)); // supplementary Han
  }

  private static boolean in(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
