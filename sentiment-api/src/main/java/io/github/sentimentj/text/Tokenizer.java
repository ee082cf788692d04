package io.github.sentimentj.text;

import java.util.List;

/**
 * Cuts a text into tokens.
 *
 * <p>Contract, checked by {@code TokenizerContract} in the test kit:
 *
 * <ol>
 *   <li>any string is accepted, lone surrogates and the empty string included; nothing is thrown;
 *   <li>offsets lie in the text, starts never decrease, no surrogate pair is split;
 *   <li>no token is empty, and none begins or ends with white space;
 *   <li>equal text gives equal tokens, in time linear in its length.
 * </ol>
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public interface Tokenizer {

  /** Returns the tokens of the text in text order, as an immutable list. */
  List<Token> tokenize(String text);

  /**
   * Returns what is stored with a model so that the same tokenizer is found again when the model is
   * loaded: the rules' name and version, and every parameter that changes a result.
   */
  TokenizerSpec spec();
}
