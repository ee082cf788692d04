package io.github.sentimentj.training;

import java.util.List;

/**
 * How much of the training text has a pretrained vector.
 *
 * @param types share of the vocabulary's words that were found, 0 to 1
 * @param tokens share of all tokens of the training texts that were found, 0 to 1
 * @param mostFrequentMisses words of the vocabulary without a vector, the most frequent first
 */
public record Coverage(double types, double tokens, List<String> mostFrequentMisses) {
  /** How many misses are listed at most. */
  public static final int MISSES_LISTED = 50;

  /** Copies the list. */
  public Coverage {
    mostFrequentMisses = List.copyOf(mostFrequentMisses);
  }
}
