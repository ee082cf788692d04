package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;

/** The contract of a tokenizer, without a test framework in the way. */
final class FuzzedTokens {
  private FuzzedTokens() {}

  static void requireContract(String text, Tokenizer tokenizer) {
    int start = 0;
    for (Token token : tokenizer.tokenize(text)) {
      boolean within = token.start() >= start && token.end() >= token.start();
      if (!within || token.end() > text.length()) {
        throw new AssertionError(token + " of " + text.length() + " units, behind " + start);
      }
      if (splitsPair(text, token.start()) || splitsPair(text, token.end())) {
        throw new AssertionError(token + " cuts a surrogate pair");
      }
      if (token.text().isEmpty()
          || !new String(token.text().getBytes(UTF_8), UTF_8).equals(token.text())) {
        throw new AssertionError(token + " has no UTF-8 form");
      }
      start = token.start();
    }
  }

  private static boolean splitsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }
}
