package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns texts into ids: tokenizer, truncation, vocabulary.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class TextEncoder {
  // Of a longer text only the ends are tokenized: at most maxLength tokens of it can matter, and a
  // list of all tokens of a 100 MB text would not fit a small heap.
  private static final int LEAST_CUT = 1 << 17;
  private static final int CHARACTERS_A_TOKEN = 64;

  private final Tokenizer tokenizer;
  private final Vocabulary vocabulary;
  private final int maxLength;
  private final Truncation truncation;
  private final Optional<SubwordVectors> subwords;

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
    this.subwords = Optional.empty();
  }

  private TextEncoder(TextEncoder encoder, Optional<SubwordVectors> subwords) {
    this.tokenizer = encoder.tokenizer;
    this.vocabulary = encoder.vocabulary;
    this.maxLength = encoder.maxLength;
    this.truncation = encoder.truncation;
    this.subwords = subwords;
  }

  /** Returns the same encoder, in whose texts unknown tokens have vectors of these subwords. */
  public TextEncoder composing(Optional<SubwordVectors> subwords) {
    return new TextEncoder(this, subwords);
  }

  /** Returns the ids of the text's tokens, unknown ones included. */
  public EncodedText encode(String text) {
    requireNonNull(text, "text");
    TokenizedText tokens = tokenize(tokenizer, text, maxLength, truncation);
    int length = tokens.tokens().size();
    int kept = Math.min(maxLength, length);
    List<Token> read = new ArrayList<>(kept);
    for (int i = 0; i < kept; i++) {
      read.add(tokens.tokens().get(sourceIndex(i, length, maxLength, truncation)));
    }
    return encode(read, tokens.cut() || kept < length);
  }

  /**
   * Returns the whole text in windows of at most the maximum length: as few as cover it, evenly
   * spread. Texts of more than 131,072 UTF-16 units are read in pieces of that size.
   *
   * @return at least one window; none of them counts as truncated
   */
  public List<EncodedText> windows(String text) {
    List<EncodedText> windows = new ArrayList<>();
    for (String piece : Windows.pieces(requireNonNull(text, "text"))) {
      List<Token> tokens = tokenizer.tokenize(piece);
      for (int start : Windows.starts(tokens.size(), maxLength)) {
        int end = Math.min(tokens.size(), start + maxLength);
        windows.add(encode(tokens.subList(start, end), false));
      }
    }
    return windows.isEmpty() ? List.of(encode(List.of(), false)) : windows;
  }

  private EncodedText encode(List<Token> tokens, boolean truncated) {
    int[] ids = new int[tokens.size()];
    @Nullable String[] composed = new String[subwords.isPresent() ? ids.length : 0];
    for (int i = 0; i < ids.length; i++) {
      String word = tokens.get(i).text();
      ids[i] = vocabulary.id(word);
      if (ids[i] == Vocabulary.UNKNOWN_ID && isComposed(word)) {
        ids[i] = EncodedText.COMPOSED;
        composed[i] = word;
      }
    }
    return new EncodedText(ids, truncated, subwords, composed);
  }

  private boolean isComposed(String word) {
    return subwords.isPresent() && subwords.get().composes(word);
  }

  /** Returns what {@link #encode} does, beside the tokens that it stands for. */
  public AlignedText align(String text) {
    EncodedText encoded = encode(text);
    List<Token> tokens = tokenize(tokenizer, text, maxLength, truncation).tokens();
    List<Integer> read = new ArrayList<>(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      read.add(sourceIndex(i, tokens.size(), maxLength, truncation));
    }
    return new AlignedText(tokens, encoded, read);
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

  /** Tokens of a text; of a very long one, those of the ends that the truncation keeps. */
  static TokenizedText tokenize(
      Tokenizer tokenizer, String text, int maxLength, Truncation truncation) {
    long kept = Math.max(LEAST_CUT, (long) CHARACTERS_A_TOKEN * maxLength);
    if (text.length() <= 2 * kept) {
      return new TokenizedText(tokenizer.tokenize(text), false);
    }
    List<Token> tokens = new ArrayList<>();
    if (truncation != Truncation.TAIL) {
      int end = (int) kept;
      boolean split = Character.isHighSurrogate(text.charAt(end - 1));
      tokens.addAll(tokenizer.tokenize(text.substring(0, split ? end - 1 : end)));
    }
    if (truncation != Truncation.HEAD) {
      int start = text.length() - (int) kept;
      int from = Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
      for (Token token : tokenizer.tokenize(text.substring(from))) {
        tokens.add(new Token(token.text(), token.start() + from, token.end() + from));
      }
    }
    return new TokenizedText(tokens, true);
  }

  /** Tokens, and whether some of the text was not looked at. */
  record TokenizedText(List<Token> tokens, boolean cut) {}
}
