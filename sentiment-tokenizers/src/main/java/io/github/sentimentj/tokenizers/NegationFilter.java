package io.github.sentimentj.tokenizers;

import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Marks the words from an English negation to the next punctuation mark (Das and Chen 2001; Pang,
 * Lee and Vaithyanathan 2002): {@code not NOT_a NOT_good film .}
 */
record NegationFilter() implements TokenFilter {
  static final String NAME = "negation";

  private static final String MARK = "NOT_";
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "n't",
          "no",
          "never",
          "none",
          "nobody",
          "nothing",
          "nowhere",
          "neither",
          "nor",
          "cannot",
          "without",
          "hardly",
          "barely",
          "scarcely");

  @Override
  public List<Token> apply(List<Token> tokens) {
    List<Token> marked = new ArrayList<>(tokens.size());
    boolean negated = false;
    for (Token token : tokens) {
      boolean word = token.text().codePoints().anyMatch(Character::isLetterOrDigit);
      boolean negation = isNegation(token.text());
      marked.add(
          negated && word && !negation
              ? new Token(MARK + token.text(), token.start(), token.end())
              : token);
      negated = word && (negated || negation);
    }
    return Collections.unmodifiableList(marked);
  }

  private static boolean isNegation(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return NEGATIONS.contains(lower) || lower.endsWith("n't");
  }

  @Override
  public String spelling() {
    return NAME;
  }
}
