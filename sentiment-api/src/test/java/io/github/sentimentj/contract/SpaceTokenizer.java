package io.github.sentimentj.contract;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.ArrayList;
import java.util.List;

/** What stands between spaces is a token. */
public final class SpaceTokenizer implements Tokenizer {
  @Override
  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (i > start) {
          tokens.add(new Token(text.substring(start, i), start, i));
        }
        start = i + 1;
      }
    }
    return tokens;
  }

  @Override
  public TokenizerSpec spec() {
    return new TokenizerSpec("spaces", 1);
  }
}
