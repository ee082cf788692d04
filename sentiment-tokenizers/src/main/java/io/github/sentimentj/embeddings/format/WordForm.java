package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.text.WordMatch;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The forms of a word that a source may list, the nearest to the word first. */
enum WordForm {
  AS_IT_STANDS(WordMatch.EXACT),
  LOWER_CASE(WordMatch.LOWER_CASE),
  CAPITALIZED(WordMatch.UPPER_CASE),
  UPPER_CASE(WordMatch.UPPER_CASE),
  BARE(WordMatch.STRIPPED),
  BARE_LOWER_CASE(WordMatch.STRIPPED),
  BARE_CAPITALIZED(WordMatch.STRIPPED),
  BARE_UPPER_CASE(WordMatch.STRIPPED),
  /** None of them: a model has the word's subwords. */
  SUBWORDS(WordMatch.SUBWORDS);

  private static final Set<WordForm> WHOLE = EnumSet.range(AS_IT_STANDS, UPPER_CASE);
  private static final Set<WordForm> ALL = EnumSet.range(AS_IT_STANDS, BARE_UPPER_CASE);

  private final WordMatch match;

  WordForm(WordMatch match) {
    this.match = match;
  }

  /** Returns the forms that a source may list; most words have no punctuation to strip. */
  static Set<WordForm> listed(String word) {
    return stripped(word).equals(word) ? WHOLE : ALL;
  }

  WordMatch match() {
    return match;
  }

  String of(String word) {
    return switch (this) {
      case AS_IT_STANDS, SUBWORDS -> word;
      case LOWER_CASE -> lowerCase(word);
      case CAPITALIZED -> capitalized(word);
      case UPPER_CASE -> upperCase(word);
      case BARE -> stripped(word);
      case BARE_LOWER_CASE -> lowerCase(stripped(word));
      case BARE_CAPITALIZED -> capitalized(stripped(word));
      case BARE_UPPER_CASE -> upperCase(stripped(word));
    };
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static String upperCase(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static String capitalized(String word) {
    String lower = lowerCase(word);
    if (lower.isEmpty()) {
      return lower;
    }
    int first = lower.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + lower.substring(Character.charCount(first));
  }

  /** Returns the word without what is neither letter, mark nor digit at its ends. */
  private static String stripped(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !isWordPart(word.codePointAt(from))) {
      from += Character.charCount(word.codePointAt(from));
    }
    while (from < to && !isWordPart(word.codePointBefore(to))) {
      to -= Character.charCount(word.codePointBefore(to));
    }
    return word.substring(from, to);
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
