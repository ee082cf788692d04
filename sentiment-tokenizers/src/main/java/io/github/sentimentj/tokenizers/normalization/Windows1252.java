package io.github.sentimentj.tokenizers.normalization;

/**
 * Reads C1 controls as windows-1252. Texts have them where bytes of that encoding were taken for
 * Latin-1, as in IMDB's reviews.
 *
 * <p>Thread-safe.
 */
public final class Windows1252 {
  // U+0080 to U+009F; blanks where windows-1252 has nothing.
  private static final String MEANT =
      "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
          + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

  private Windows1252() {}

  /** Returns the character that was meant by a C1 control, every other code point as it is. */
  public static int meant(int codePoint) {
    return codePoint >= 0x80 && codePoint < 0xA0 ? MEANT.charAt(codePoint - 0x80) : codePoint;
  }
}
