package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns texts into ids: tokenizer, truncation, vocabulary.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class TextEncoder {
  // A text longer than this is cut before it is tokenized: at most maxLength tokens of it can
  // matter, and a list of all tokens of a 100 MB text would not fit a small heap.
  private static final int LONGEST_TOKENIZED = 1 << 18;

  private final Tokenizer tokenizer;
  private final Vocabulary vocabulary;
  private final int maxLength;
  private final Truncation truncation;

  /**
   * Makes an encoder.
   *
   * @param maxLength most tokens of a text that are read, at least 1
   */
  public TextEncoder(
      Tokenizer tokenizer, Vocabulary vocabulary, int maxLength, Truncation truncation) {
    this.tokenizer = requireNonNull(tokenizer, "tokenizer");
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
    this.maxLength = maxLength;
    this.truncation = requireNonNull(truncation, "truncation");
  }

  /** Returns the ids of the text's tokens, unknown ones included. */
  public EncodedText encode(String text) {
    requireNonNull(text, "text");
    TokenizedText tokens = tokenize(tokenizer, text);
    int kept = Math.min(maxLength, tokens.tokens().size());
    int[] ids = new int[kept];
    for (int i = 0; i < kept; i++) {
      int source = sourceIndex(i, tokens.tokens().size(), maxLength, truncation);
      ids[i] = vocabulary.id(tokens.tokens().get(source).text());
    }
    return new EncodedText(ids, tokens.cut() || kept < tokens.tokens().size());
  }

  /** Cuts already numbered tokens to the maximum length. */
  static EncodedText truncate(int[] ids, boolean cut, int maxLength, Truncation truncation) {
    int kept = Math.min(maxLength, ids.length);
    int[] result = new int[kept];
    for (int i = 0; i < kept; i++) {
      result[i] = ids[sourceIndex(i, ids.length, maxLength, truncation)];
    }
    return new EncodedText(result, cut || kept < ids.length);
  }

  /** Position in the whole text of the token that stands at this position after truncation. */
  private static int sourceIndex(int position, int length, int maxLength, Truncation truncation) {
    if (length <= maxLength) {
      return position;
    }
    int head =
        switch (truncation) {
          case HEAD -> maxLength;
          case TAIL -> 0;
          case HEAD_AND_TAIL -> (maxLength + 1) / 2;
        };
    return position < head ? position : length - maxLength + position;
  }

  /** Tokens of a text; of a very long one, those of its first and last characters. */
  static TokenizedText tokenize(Tokenizer tokenizer, String text) {
    if (text.length() <= LONGEST_TOKENIZED) {
      return new TokenizedText(tokenizer.tokenize(text), false);
    }
    int half = LONGEST_TOKENIZED / 2;
    int headEnd = Character.isHighSurrogate(text.charAt(half - 1)) ? half - 1 : half;
    int tail = text.length() - half;
    int tailStart = Character.isLowSurrogate(text.charAt(tail)) ? tail + 1 : tail;
    List<Token> tokens = new ArrayList<>(tokenizer.tokenize(text.substring(0, headEnd)));
    for (Token token : tokenizer.tokenize(text.substring(tailStart))) {
      tokens.add(new Token(token.text(), token.start() + tailStart, token.end() + tailStart));
    }
    return new TokenizedText(tokens, true);
  }

  /** Tokens, and whether some of the text was not looked at. */
  record TokenizedText(List<Token> tokens, boolean cut) {}
}
