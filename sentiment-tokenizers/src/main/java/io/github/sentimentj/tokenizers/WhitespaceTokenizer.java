package io.github.sentimentj.tokenizers;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Cuts at white space, controls, format characters and lone surrogates, and changes nothing. */
final class WhitespaceTokenizer implements Tokenizer {
  static final String ID = "whitespace";
  static final int VERSION = 1;

  @Override
  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>();
    int length = requireNonNull(text, "text").length();
    int start = 0;
    while (start < length) {
      int end = start;
      while (end < length && !isSpace(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > start) {
        tokens.add(new Token(text.substring(start, end), start, end));
      }
      start = end < length ? end + Character.charCount(text.codePointAt(end)) : end;
    }
    return Collections.unmodifiableList(tokens);
  }

  private static boolean isSpace(int codePoint) {
    return CharKind.of(codePoint) == CharKind.SPACE
        && Character.getType(codePoint) != Character.FORMAT;
  }

  @Override
  public TokenizerSpec spec() {
    return new TokenizerSpec(ID, VERSION);
  }

  @Override
  public String toString() {
    return spec().toString();
  }
}
