package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.text.Token;

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
  private final byte[] ascii;
  private final int[] others;
  private final Offsets offsets;
  private final int end;

  /**
   * Takes the arrays as they are.
   *
   * @param ascii a code point at each index, -1 for one that is no ASCII, and some padding
   * @param others those that are no ASCII, at the same indexes
   * @param end index of the last blank
   */
  CleanText(byte[] ascii, int[] others, Offsets offsets, int end) {
    this.ascii = ascii;
    this.others = others;
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
    return ascii[index] >= 0 ? ascii[index] : others[index];
  }

  CharKind kind(int index) {
    return CharKind.of(at(index));
  }

  boolean inWord(int index) {
    return CharKind.inWord(at(index));
  }

  boolean isLetter(int index) {
    return kind(index) == CharKind.LETTER;
  }

  boolean isDigit(int index) {
    return kind(index) == CharKind.DIGIT;
  }

  /** Takes the ASCII sign here for an apostrophe from now on. */
  void readAsApostrophe(int index) {
    ascii[index] = '\'';
  }

  /** Returns a token of these code points; to be asked from left to right. */
  Token token(String spelled, int from, int to) {
    return offsets.token(spelled, from, to);
  }

  /** Whether these ASCII letters and signs stand here; letters of the text may be upper case. */
  boolean matches(int index, String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) { // a blank matches nothing and ends this
      if (lower(at(index + i)) != lowerCase.charAt(i)) {
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

  /** End of the letters, digits and marks that stand here; a keycap ends a word. */
  int skipWord(int index) {
    int next = index;
    while (CharKind.inWord(at(next))) {
      if (at(next) == Emoji.KEYCAP) {
        return next + 1;
      }
      next++;
    }
    return next;
  }

  /** End of the run of this code point, no blank, that stands here. */
  int skip(int index, int codePoint) {
    int next = index;
    while (at(next) == codePoint) {
      next++;
    }
    return next;
  }

  String substring(int from, int to) {
    StringBuilder substring = new StringBuilder();
    for (int i = from; i < to; i++) {
      substring.appendCodePoint(at(i));
    }
    return substring.toString();
  }

  static int lower(int codePoint) {
    return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
  }
}
