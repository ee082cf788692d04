package io.github.sentimentj.training;

import io.github.sentimentj.text.WordMatch;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the training text has a pretrained vector.
 *
 * @param types share of the vocabulary's words that were found, 0 to 1
 * @param tokens share of all tokens of the training texts that were found, 0 to 1
 * @param matches how many of the vocabulary's words were found in which way; ways that found none
 *     are left out
 * @param mostFrequentMisses words of the vocabulary without a vector, the most frequent first
 * @param skippedEntries entries of the source that were left out, such as words that are not UTF-8
 */
public record Coverage(
    double types,
    double tokens,
    Map<WordMatch, Integer> matches,
    List<String> mostFrequentMisses,
    long skippedEntries) {
  /** How many misses are listed at most. */
  public static final int MISSES_LISTED = 50;

  /** Copies map and list; the map is in the order of {@link WordMatch}. */
  public Coverage {
    Map<WordMatch, Integer> ordered = new EnumMap<>(WordMatch.class);
    ordered.putAll(matches);
    matches = Collections.unmodifiableMap(ordered);
    mostFrequentMisses = List.copyOf(mostFrequentMisses);
  }
}
