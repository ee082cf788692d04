package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects the tokens of one text, from left to right. Every method adds a token that covers the
 * marks behind it too, and returns the index behind them: what was composed is never cut.
 *
 * <p>Not thread-safe.
 */
final class TokenSink {
  private static final String[] SIGNS = new String[0x80];

  static {
    for (char c = 0; c < SIGNS.length; c++) {
      SIGNS[c] = String.valueOf(c);
    }
  }

  private final CleanText text;
  private final WordCache words;
  private final List<Token> tokens;

  TokenSink(CleanText text, WordCache words) {
    this.text = text;
    this.words = words;
    this.tokens = new ArrayList<>(text.end() / 4 + 4);
  }

  List<Token> tokens() {
    return Collections.unmodifiableList(tokens);
  }

  /** Adds the code points between the indexes. */
  int add(int from, int to) {
    return add(words.text(text, from, to), from, to);
  }

  /** Adds a word of up to eight ASCII letters that no mark follows. */
  void addWord(long word, int from, int to) {
    addExactly(words.word(word, text, from, to), from, to);
  }

  /** Adds one of nine to sixteen, in two parts of eight. */
  void addLong(long head, long tail, int from, int to) {
    addExactly(words.longText(head, tail, text, from, to), from, to);
  }

  /** Adds an ASCII sign that no mark follows. */
  int addSingle(int index) {
    addExactly(SIGNS[text.at(index)], index, index + 1);
    return index + 1;
  }

  /** Adds a sign with its marks. */
  int addSign(int index) {
    int end = text.skipMarks(index + 1);
    int c = text.at(index);
    return end == index + 1 && c < SIGNS.length ? add(SIGNS[c], index, end) : add(index, end);
  }

  /**
   * Adds a token that covers the code points up to {@code to} and spells those up to a place
   * before.
   */
  int addShortened(int from, int spelledTo, int to) {
    return add(words.text(text, from, spelledTo), from, to);
  }

  /** Adds a token with a text of its own. */
  int add(String spelled, int from, int to) {
    int end = text.skipMarks(to);
    addExactly(spelled, from, end);
    return end;
  }

  private void addExactly(String spelled, int from, int to) {
    tokens.add(text.token(spelled, from, to));
  }
}
