package io.github.sentimentj.tokenizers.normalization;

import java.util.List;
import java.util.Locale;

/**
 * What can be made equal before a text is cut into tokens. Each leaves an already normalised text
 * as it is, takes time linear in the length of the text, accepts any string, and keeps track of
 * offsets. A model file names them; changed rules get a new name.
 */
public enum Normalization {
  /**
   * Tags of HTML elements and comments become a space, entities what they stand for, also where
   * they were escaped twice. Other uses of {@code <} and {@code &} are left alone: behind the name
   * of an element, a tag has attributes only, each with a value ({@code href="x"}) or one of those
   * that need none ({@code hidden}), and at most 65,536 characters.
   */
  HTML,

  /** C1 controls, such as U+0096, become the windows-1252 characters that were meant. */
  WINDOWS_1252,

  /**
   * Unicode normalisation form C: equal letters are equal however they were typed. Of more than 30
   * marks on one letter the rest is left out.
   */
  NFC,

  /**
   * Unicode normalisation form KC: form C, and also ligatures, full-width, circled and other
   * compatible forms become the usual ones. Of more than 30 marks on one letter the rest is left
   * out.
   */
  NFKC,

  /**
   * As {@link #NFKC}, but what it would join to its neighbours or cut in two stays as it is: single
   * letters of Hangul ({@code ㅋㅋ}, {@code ㅠㅠ}) and spacing accents ({@code ´}, {@code ¯}).
   */
  COMPATIBLE_FORMS,

  /** Full-width ASCII and the ideographic space become ASCII; a small part of {@link #NFKC}. */
  FULL_WIDTH,

  /** Lower case, by the rules of {@link Locale#ROOT}. */
  LOWER_CASE,

  /**
   * A letter that stands more than twice in a row stands twice: {@code sooo} becomes {@code soo}
   * (Go, Bhayani and Huang 2009). Cuts {@code www.} too: mask addresses first.
   */
  SQUEEZE_REPEATS,

  /** Web addresses become {@code http}, as in TweetEval (Barbieri et al. 2020). */
  MASK_URLS,

  /** Mentions become {@code @user}, as in TweetEval (Barbieri et al. 2020). */
  MASK_USERS,

  /**
   * Numbers, with the signs within them, become {@code 0}; digits beside a letter that has an upper
   * or lower case, as in {@code mp3}, are left alone.
   */
  MASK_NUMBERS;

  /** Returns the text, normalised. */
  public String apply(String text) {
    return rewrite(text).end();
  }

  Rewriting rewrite(String text) {
    Rewriting rewriting = new Rewriting(text);
    switch (this) {
      case HTML -> Html.rewrite(rewriting);
      case WINDOWS_1252 -> Spellings.windows1252(rewriting);
      case NFC -> UnicodeForm.NFC.rewrite(rewriting);
      case NFKC -> UnicodeForm.NFKC.rewrite(rewriting);
      case COMPATIBLE_FORMS -> UnicodeForm.COMPATIBLE.rewrite(rewriting);
      case FULL_WIDTH -> Spellings.fullWidth(rewriting);
      case LOWER_CASE -> Spellings.lowerCase(rewriting);
      case SQUEEZE_REPEATS -> Spellings.squeezeRepeats(rewriting);
      case MASK_URLS -> Masks.urls(rewriting);
      case MASK_USERS -> Masks.users(rewriting);
      case MASK_NUMBERS -> Masks.numbers(rewriting);
    }
    return rewriting;
  }

  /** Returns its name in model files, such as {@code mask-urls}. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the normalisation of this name.
   *
   * @throws IllegalArgumentException if this release has none
   */
  public static Normalization of(String spelling) {
    return List.of(values()).stream()
        .filter(normalization -> normalization.spelling().equals(spelling))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "normalization '%s'; this release knows %s"
                        .formatted(
                            spelling,
                            List.of(values()).stream().map(Normalization::spelling).toList())));
  }
}
