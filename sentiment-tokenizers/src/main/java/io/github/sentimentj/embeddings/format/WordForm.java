package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.text.WordMatch;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The forms of a word that a source may list, the nearest to the word first. */
enum WordForm {
  AS_IT_STANDS(WordMatch.EXACT, UnaryOperator.identity()),
  LOWER_CASE(WordMatch.LOWER_CASE, WordForm::lowerCase),
  CAPITALIZED(WordMatch.UPPER_CASE, WordForm::capitalized),
  UPPER_CASE(WordMatch.UPPER_CASE, WordForm::upperCase),
  BARE(WordMatch.STRIPPED, WordForm::stripped),
  BARE_LOWER_CASE(WordMatch.STRIPPED, word -> lowerCase(stripped(word))),
  BARE_CAPITALIZED(WordMatch.STRIPPED, word -> capitalized(stripped(word))),
  BARE_UPPER_CASE(WordMatch.STRIPPED, word -> upperCase(stripped(word))),
  /** None of them: a model has the word's subwords. */
  SUBWORDS(WordMatch.SUBWORDS, UnaryOperator.identity());

  static final Set<WordForm> LISTED = EnumSet.complementOf(EnumSet.of(SUBWORDS));

  private final WordMatch match;
  private final UnaryOperator<String> rule;

  WordForm(WordMatch match, UnaryOperator<String> rule) {
    this.match = match;
    this.rule = rule;
  }

  WordMatch match() {
    return match;
  }

  String of(String word) {
    return rule.apply(word);
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
