package io.github.sentimentj.tokenizers;

/** Folds the many typographic forms of a sign into the one that the rules and the vectors know. */
final class Typography {
  /** Every dash that is longer than a hyphen. */
  static final int DASH = 0x2014;

  /** Horizontal ellipsis. */
  static final int ELLIPSIS = 0x2026;

  // U+0080 to U+009F as windows-1252 has them; blanks where it has nothing.
  private static final String WINDOWS_1252 =
      "\u20ac \u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152 \u017d "
          + " \u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153 \u017e\u0178";

  private Typography() {}

  /** Returns the plain form; a C1 control is read as the windows-1252 character that was meant. */
  static int plain(int codePoint) {
    return codePoint < 0x80 ? codePoint : fold(meant(codePoint));
  }

  private static int meant(int c) {
    return c >= 0x80 && c < 0xA0 ? WINDOWS_1252.charAt(c - 0x80) : c;
  }

  private static int fold(int c) {
    return switch (c) {
      case 0xB4, 0x2BC, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A -> '\'';
      case 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033 -> '"';
      case 0x2010, 0x2011, 0x2212 -> '-';
      case 0x2012, 0x2013, 0x2015 -> DASH;
      default -> c;
    };
  }
}
