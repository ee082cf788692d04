package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.tokenizers.normalization.Windows1252;

/** Folds the many typographic forms of a sign into the one that the rules and the vectors know. */
final class Typography {
  /** Every dash that is longer than a hyphen. */
  static final int DASH = 0x2014;

  /** Horizontal ellipsis. */
  static final int ELLIPSIS = 0x2026;

  private Typography() {}

  /** Returns the plain form; a C1 control is read as the windows-1252 character that was meant. */
  static int plain(int codePoint) {
    return codePoint < 0x80 ? codePoint : fold(Windows1252.meant(codePoint));
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
