package io.github.sentimentj.tokenizers.words;

import java.text.Normalizer;
import java.util.List;

/**
 * Words of French and Italian that leave out their vowel before another: c' est, n' a, dell' arte.
 * The apostrophe stays with them, as in the treebanks of both languages.
 */
final class Elisions {
  private static final List<String> WORDS =
      List.of(
          ("l' d' j' n' c' s' m' t' qu' jusqu' lorsqu' puisqu' quoiqu' un' gl' all' dall' dell'"
                  + " nell' quell' sull'")
              .split(" "));

  private static final AsciiSet INITIALS = AsciiSet.of("acdgjlmnpqstuACDGJLMNPQSTU");
  private static final int LONGEST = 7;

  // An h may be mute.
  private static final String VOWELS = "aeiouhAEIOUH\u00E6\u0153\u00C6\u0152";

  private Elisions() {}

  /** Returns the end of the elided word that begins here, or {@code start} if none does. */
  static int end(CleanText text, int start, int end) {
    if (!INITIALS.contains(text.at(start))) {
      return start;
    }
    int limit = Math.min(end, start + LONGEST);
    int apostrophe = start;
    while (apostrophe < limit && text.at(apostrophe) != '\'') {
      apostrophe++;
    }
    int next = apostrophe + 1;
    boolean elided =
        next < end
            && isWord(text, start, next)
            && beginsWithVowel(text, next)
            && !isOh(text, start, end);
    return elided ? next : start;
  }

  private static boolean isWord(CleanText text, int start, int end) {
    for (String word : WORDS) {
      if (word.length() == end - start && text.matches(start, word)) {
        return true;
      }
    }
    return false;
  }

  /** The English d'oh is no d' before an oh. */
  private static boolean isOh(CleanText text, int start, int end) {
    return end - start == 4 && text.matches(start, "d'oh");
  }

  /** Whether a vowel stands here; y is one in n'y and d'Ypres, but not in d'you. */
  private static boolean beginsWithVowel(CleanText text, int index) {
    int c = text.at(index);
    return isVowel(c) || ((c == 'y' || c == 'Y') && !isVowel(text.at(index + 1)));
  }

  private static boolean isVowel(int c) {
    int base =
        c < 0x80
            ? c
            : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
    return VOWELS.indexOf(base) >= 0;
  }
}
