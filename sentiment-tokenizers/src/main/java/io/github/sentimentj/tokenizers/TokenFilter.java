package io.github.sentimentj.tokenizers;

import io.github.sentimentj.text.Token;
import java.util.List;

/** Changes the tokens of a text. Immutable and thread-safe. */
sealed interface TokenFilter permits NegationFilter, WordNgramFilter {

  /** Returns other tokens; their starts never decrease. */
  List<Token> apply(List<Token> tokens);

  /** Returns its name and settings in model files. */
  String spelling();

  /**
   * Returns the filter of this name.
   *
   * @throws IllegalArgumentException if this release has none
   */
  static TokenFilter of(String spelling) {
    if (spelling.equals(NegationFilter.NAME)) {
      return new NegationFilter();
    }
    String most = spelling.replaceFirst("^" + WordNgramFilter.NAME, "");
    if (most.matches("[2-5]")) {
      return new WordNgramFilter(Integer.parseInt(most));
    }
    throw new IllegalArgumentException(
        "filter '%s'; this release knows %s and %s2 to %s5"
            .formatted(spelling, NegationFilter.NAME, WordNgramFilter.NAME, WordNgramFilter.NAME));
  }
}
