package io.github.sentimentj.tokenizers.words;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;

/**
 * The texts of tokens: at most {@value #LONGEST} code points, in lower case where wanted, a letter
 * that stands more than three times in a row written three times.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
final class Spelling {
  private static final int LONGEST = 64;
  private static final int LONGEST_RUN = 3;

  private final boolean lowerCase;

  Spelling(boolean lowerCase) {
    this.lowerCase = lowerCase;
  }

  boolean lowerCase() {
    return lowerCase;
  }

  /** Returns the text of the code points between the indexes, at least one. */
  String of(CleanText text, int from, int to) {
    byte[] ascii = Arrays.copyOfRange(text.ascii(), from, Math.min(to, from + LONGEST));
    int previous = 0;
    for (int i = 0; i < ascii.length; i++) {
      int c = ascii[i];
      if (c < 0 || (c == previous && i >= LONGEST_RUN)) {
        return any(text, from, to);
      }
      ascii[i] = (byte) (lowerCase ? CleanText.lower(c) : c);
      previous = c;
    }
    return new String(ascii, ISO_8859_1);
  }

  private String any(CleanText text, int from, int to) {
    int[] spelled = new int[Math.min(LONGEST, to - from)];
    int length = 0;
    for (int i = from; i < to && length < spelled.length; i++) {
      int c = text.at(i);
      if (lowerCase && needsContext(c)) {
        return lower(text.substring(from, Math.min(to, from + LONGEST)));
      }
      spelled[length] = lowerCase ? Character.toLowerCase(c) : c;
      if (!isStretch(spelled, length)) {
        length++;
      }
    }
    return new String(spelled, 0, length);
  }

  private static String lower(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean longer = lower.codePointCount(0, lower.length()) > LONGEST;
    return longer ? lower.substring(0, lower.offsetByCodePoints(0, LONGEST)) : lower;
  }

  /** Sigma, which is another letter at the end of a word, and the dotted I, which becomes two. */
  private static boolean needsContext(int c) {
    return c == 0x3A3 || c == 0x130;
  }

  /** Whether the letter at the index stands three times before it already. */
  private static boolean isStretch(int[] spelled, int index) {
    if (index < LONGEST_RUN || CharKind.of(spelled[index]) != CharKind.LETTER) {
      return false;
    }
    for (int i = 1; i <= LONGEST_RUN; i++) {
      if (spelled[index - i] != spelled[index]) {
        return false;
      }
    }
    return true;
  }
}
