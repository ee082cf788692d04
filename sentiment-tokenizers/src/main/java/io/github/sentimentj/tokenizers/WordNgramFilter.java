package io.github.sentimentj.tokenizers;

import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Adds to each token the phrases of 2 to {@code most} tokens that begin with it, joined by {@code
 * _}, the shorter ones first.
 */
record WordNgramFilter(int most) implements TokenFilter {
  static final String NAME = "word-ngrams-";

  private static final String JOINT = "_";

  WordNgramFilter {
    if (most < 2 || most > 5) {
      throw new IllegalArgumentException("word n-grams of up to " + most + "; expected 2 to 5");
    }
  }

  @Override
  public List<Token> apply(List<Token> tokens) {
    List<Token> all = new ArrayList<>(most * tokens.size());
    for (int first = 0; first < tokens.size(); first++) {
      Token phrase = tokens.get(first);
      all.add(phrase);
      int end = Math.min(tokens.size(), first + most);
      for (Token next : tokens.subList(first + 1, end)) {
        phrase =
            new Token(
                phrase.text() + JOINT + next.text(),
                phrase.start(),
                Math.max(phrase.end(), next.end()));
        all.add(phrase);
      }
    }
    return Collections.unmodifiableList(all);
  }

  @Override
  public String spelling() {
    return NAME + most;
  }
}
