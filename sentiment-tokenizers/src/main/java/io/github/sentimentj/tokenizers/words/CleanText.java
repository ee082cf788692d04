package io.github.sentimentj.tokenizers.words;

/**
 * A text as the word scanner reads it: code points free of markup, entities and invisible
 * characters, composed. A code point ends in the original where the next one begins, so what was
 * dropped belongs to the code point before it.
 *
 * <p>The first and the last code point are blanks that the original does not have. Every rule ends
 * at a blank, so none needs to check for the ends of the text.
 *
 * <p>Not thread-safe, because of the offsets.
 */
final class CleanText {
  private final int[] codePoints;
  private final byte[] ascii;
  private final Offsets offsets;
  private final int end;

  /**
   * Takes the arrays as they are.
   *
   * @param ascii the same code points, -1 for what is no ASCII, and some padding
   * @param end index of the last blank
   */
  CleanText(int[] codePoints, byte[] ascii, Offsets offsets, int end) {
    this.codePoints = codePoints;
    this.ascii = ascii;
    this.offsets = offsets;
    this.end = end;
  }

  /** Index of the blank behind the text. */
  int end() {
    return end;
  }

  /** The text's ASCII, at the same indexes; -1 for every other code point. */
  byte[] ascii() {
    return ascii;
  }

  int at(int index) {
    return codePoints[index];
  }

  CharKind kind(int index) {
    return CharKind.of(codePoints[index]);
  }

  boolean inWord(int index) {
    return CharKind.inWord(codePoints[index]);
  }

  boolean isLetter(int index) {
    return kind(index) == CharKind.LETTER;
  }

  boolean isDigit(int index) {
    return kind(index) == CharKind.DIGIT;
  }

  /** Index in the original text where this code point begins; to be asked from left to right. */
  int originalIndex(int index) {
    return offsets.originalIndex(index);
  }

  /** Whether these ASCII letters and signs stand here; letters of the text may be upper case. */
  boolean matches(int index, String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) { // a blank matches nothing and ends this
      if (lower(codePoints[index + i]) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** End of the combining marks that stand here. */
  int skipMarks(int index) {
    int next = index;
    while (kind(next) == CharKind.MARK) {
      next++;
    }
    return next;
  }

  /** End of the letters, digits and marks that stand here. */
  int skipWord(int index) {
    int next = index;
    while (CharKind.inWord(codePoints[next])) {
      next++;
    }
    return next;
  }

  /** End of the run of this code point, no blank, that stands here. */
  int skip(int index, int codePoint) {
    int next = index;
    while (codePoints[next] == codePoint) {
      next++;
    }
    return next;
  }

  String substring(int from, int to) {
    return new String(codePoints, from, to - from);
  }

  static int lower(int codePoint) {
    return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
  }
}
