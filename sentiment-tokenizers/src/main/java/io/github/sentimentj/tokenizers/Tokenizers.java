package io.github.sentimentj.tokenizers;

import io.github.sentimentj.text.Tokenizer;

/**
 * The tokenizers of this library. A model stores which one it was trained with and finds it again
 * by its {@link Tokenizer#spec() spec}.
 *
 * <pre>{@code
 * Tokenizer reviews = Tokenizers.words();
 * Tokenizer plainText = Tokenizers.words().html(false).lowerCase(false);
 * }</pre>
 */
public final class Tokenizers {
  private static final WordTokenizer WORDS = new WordTokenizer(true, true);
  private static final Tokenizer WHITESPACE = new WhitespaceTokenizer();

  private Tokenizers() {}

  /** Returns the default tokenizer: words in lower case, HTML markup read as such. */
  public static WordTokenizer words() {
    return WORDS;
  }

  /**
   * Returns a tokenizer for texts that are tokenized already: it cuts at white space, control
   * characters and lone surrogates, and changes nothing.
   */
  public static Tokenizer whitespace() {
    return WHITESPACE;
  }
}
