package io.github.sentimentj.tokenizers.normalization;

/** Combining marks. */
final class Marks {
  private static final int FIRST = 0x300;

  private Marks() {}

  static boolean isMark(int codePoint) {
    if (codePoint < FIRST) {
      return false;
    }
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
