package io.github.sentimentj.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that an audit came upon.
 *
 * @param kind what it is
 * @param severity how much it matters
 * @param count how often it occurs, at least 1; what is counted is told with the {@link Kind}
 * @param message all that in words
 * @param examples up to five cases, each of the rows that belong together: a text and its
 *     duplicate, a leaked example and the one it equals
 */
public record Finding(
    Kind kind, Severity severity, int count, String message, List<List<Row>> examples) {

  /** Copies the lists. */
  public Finding {
    requireNonNull(kind, "kind");
    requireNonNull(severity, "severity");
    requireNonNull(message, "message");
    examples = examples.stream().map(List::copyOf).toList();
  }

  /**
   * What there is to find. Texts are equal if they differ in whitespace alone: in its kind and
   * length between words, and at the ends.
   */
  public enum Kind {
    /** Examples whose text stands further up already: of three equal ones two are counted. */
    DUPLICATES,
    /** Texts that stand with more than one label; each text counts once. */
    CONFLICTS,
    /**
     * Examples that are no duplicates, but nearly equal to one further up: of all runs of three
     * words in both texts they share at least 80 % (Jaccard similarity; letters of scripts without
     * spaces are words, case and punctuation do not count). Found by MinHash (Broder 1997), which
     * at 80 % overlooks one of 4,600; and where more than 32 texts might be meant, only the last
     * ones are compared.
     */
    NEAR_DUPLICATES,
    /** Examples of the second data set whose text stands in the first. */
    LEAKS,
    /** Examples of the second data set that are no leaks, but nearly equal to one of the first. */
    NEAR_LEAKS,
    /** Examples of the second data set whose group occurs in the first. */
    SHARED_GROUPS,
    /** Examples of the second data set with a label that the first does not have. */
    UNSEEN_LABELS,
    /** Labels with less than a tenth as many examples as the most frequent one. */
    LABEL_SKEW,
    /** Examples whose text has nothing but whitespace, control and format characters. */
    EMPTY_TEXTS,
    /** Examples over 5,000 characters that are over ten times as long as the median. */
    LONG_TEXTS,
    /** Examples with U+FFFD or half a surrogate pair: characters that were lost for good. */
    REPLACEMENT_CHARACTERS,
    /** Examples with control characters other than tabulator and line breaks. */
    CONTROL_CHARACTERS,
    /** Examples with UTF-8 that was read as windows-1252 or Latin-1, such as {@code Ã©}. */
    MOJIBAKE,
    /** Examples mostly in another script than most of the others; Han and Kana are one. */
    OTHER_SCRIPTS,
    /** Examples with a word that mixes Latin with Cyrillic or Greek letters. */
    MIXED_SCRIPTS
  }
}
