package io.github.sentimentj.text;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which scripts texts are written in. Letters count alone: signs, digits and emoji belong to all
 * scripts. Of a text the first 4,096 UTF-16 units are looked at.
 *
 * @param shares share of each script in the letters, above 0 to 1, by the name that {@link
 *     UnicodeScript} has for it, such as {@code LATIN}; together 1, or empty where there are no
 *     letters
 */
public record ScriptShares(SortedMap<String, Double> shares) {
  /** The share from which on a script counts as seen: below are names, quotations and noise. */
  public static final double SEEN = 0.001;

  private static final double TOLERANCE = 1e-6;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the shares are out of range or do not sum to 1 (± 1e-6)
   */
  public ScriptShares {
    SortedMap<String, Double> copy = new TreeMap<>();
    double sum = 0;
    for (Map.Entry<String, Double> entry : shares.entrySet()) {
      double share = entry.getValue();
      if (entry.getKey().isBlank() || !(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "script '%s' has the share %s; expected above 0, at most 1"
                .formatted(entry.getKey(), share));
      }
      copy.put(entry.getKey(), share);
      sum += share;
    }
    if (!copy.isEmpty() && Math.abs(sum - 1) > TOLERANCE) {
      throw new IllegalArgumentException("the scripts' shares sum to " + sum + "; expected 1");
    }
    shares = Collections.unmodifiableSortedMap(copy);
  }

  /** Returns the shares in these texts and others together, of which there are so many. */
  public ScriptShares and(ScriptShares others, long texts, long otherTexts) {
    if (shares.isEmpty() || others.shares.isEmpty() || texts + otherTexts == 0) {
      return shares.isEmpty() ? others : this;
    }
    double part = (double) texts / (texts + otherTexts);
    SortedMap<String, Double> mean = new TreeMap<>();
    shares.forEach((script, share) -> mean.merge(script, share * part, Double::sum));
    others.shares.forEach((script, share) -> mean.merge(script, share * (1 - part), Double::sum));
    mean.values().removeIf(share -> share <= 0);
    return new ScriptShares(mean);
  }

  /**
   * Returns the script that most letters of this text are of, if more than half of its letters are
   * of scripts of which there are {@linkplain #SEEN next to none} here; of several such scripts the
   * most frequent. Empty for a text without letters.
   */
  public Optional<UnicodeScript> unseenIn(String text) {
    ScriptCounts counts = new ScriptCounts();
    counts.add(text);
    Map<UnicodeScript, Long> letters = counts.letters();
    long all = letters.values().stream().mapToLong(Long::longValue).sum();
    letters.keySet().removeIf(script -> shares.getOrDefault(script.name(), 0.0) >= SEEN);
    long unseen = letters.values().stream().mapToLong(Long::longValue).sum();
    return 2 * unseen > all
        ? letters.entrySet().stream()
            .max(Comparator.comparingLong(Map.Entry::getValue))
            .map(Map.Entry::getKey)
        : Optional.empty();
  }
}
