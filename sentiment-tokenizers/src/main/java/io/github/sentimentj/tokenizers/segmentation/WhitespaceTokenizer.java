package io.github.sentimentj.tokenizers.segmentation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.List;
import java.util.Set;

/** Cuts at white space, controls and lone surrogates, and changes nothing. */
final class WhitespaceTokenizer extends NamedTokenizer {
  static final String ID = "whitespace";
  private static final int VERSION = 1;

  WhitespaceTokenizer(TokenizerSpec spec) {
    super(spec);
    spec.requireKnown(VERSION, Set.of());
  }

  @Override
  public List<Token> tokenize(String text) {
    Substrings tokens = new Substrings(requireNonNull(text, "text"));
    int start = 0;
    while (start < text.length()) {
      int c = text.codePointAt(start);
      int end = start;
      while (!Substrings.isBlank(c)) {
        end += Character.charCount(c);
        c = end < text.length() ? text.codePointAt(end) : ' ';
      }
      tokens.add(start, end);
      start = end + Character.charCount(c);
    }
    return tokens.tokens();
  }
}
