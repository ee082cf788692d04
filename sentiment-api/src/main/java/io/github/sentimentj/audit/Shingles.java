package io.github.sentimentj.audit;

import java.util.Arrays;

/**
 * The runs of three words of a text, as a set of hashes. Words are runs of letters, digits and
 * marks without regard to case; a letter of a script without spaces between words is a word. A text
 * of fewer words is one run.
 */
final class Shingles {
  private static final int WORDS = 3;
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private int[] hashes = new int[64];
  private int size;
  private long before;
  private long last;
  private long word;
  private int words;

  private Shingles() {}

  /** Returns the hashes, sorted, each once; none for a text without words. */
  static int[] of(String text) {
    Shingles shingles = new Shingles();
    shingles.read(text);
    int[] sorted = Arrays.copyOf(shingles.hashes, shingles.size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  /** Share of all runs of both texts that they have in common (Jaccard similarity). */
  static double similarity(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) common / Math.max(1, a.length + b.length - common);
  }

  private void read(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 128 ? !isAsciiWord(c) : !isWord(c)) {
        endWord();
      } else if (c < 0x0E00 || !Scripts.withoutSpaces(c)) {
        word = mix(word + Character.toLowerCase(c) + 1);
      } else {
        endWord();
        word = mix(c);
        endWord();
      }
    }
    endWord();
    if (words > 0 && words < WORDS) {
      add(mix(before * SEED + last));
    }
  }

  private static boolean isAsciiWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private void endWord() {
    if (word == 0) {
      return;
    }
    words++;
    if (words >= WORDS) {
      add(mix(mix(before * SEED + last) * SEED + word));
    }
    before = last;
    last = word;
    word = 0;
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = (int) (hash >>> 32);
  }

  /** A bijection that leaves no trace of patterns (SplittableRandom's finalizer); never 0 for 0. */
  private static long mix(long value) {
    long z = value + SEED;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
