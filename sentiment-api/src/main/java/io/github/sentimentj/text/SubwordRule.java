package io.github.sentimentj.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * fastText's rule of which subwords a word has: the runs of {@code minLength} to {@code maxLength}
 * characters of the word between the marks {@code <} and {@code >}, each numbered by its hash
 * (32-bit FNV-1a) modulo the number of buckets: <a
 * href="https://arxiv.org/abs/1607.04606">Bojanowski et al. 2017</a>.
 *
 * @param buckets how many numbers there are, at least 1
 * @param minLength characters of the shortest subwords, 0 or more
 * @param maxLength characters of the longest subwords, 1 to {@value #LONGEST}
 */
public record SubwordRule(int buckets, int minLength, int maxLength) {
  /** Most characters that subwords may be said to have. */
  public static final int LONGEST = 1 << 14;

  private static final byte[] SENTENCE_END = "</s>".getBytes(StandardCharsets.UTF_8);

  /** Checks the ranges. */
  public SubwordRule {
    if (buckets < 1 || minLength < 0 || maxLength < 1 || maxLength > LONGEST) {
      throw new IllegalArgumentException(
          "buckets %d, minLength %d, maxLength %d; expected 1 or more, 0 or more, 1 to %d"
              .formatted(buckets, minLength, maxLength, LONGEST));
    }
  }

  /**
   * Gives the bucket of each subword, 0 to below their number, in the order of fastText's own
   * {@code computeSubwords}.
   *
   * @param utf8 the word
   */
  public void subwords(byte[] utf8, IntConsumer bucket) {
    if (Arrays.equals(utf8, SENTENCE_END)) {
      return;
    }
    byte[] marked = new byte[utf8.length + 2];
    System.arraycopy(utf8, 0, marked, 1, utf8.length);
    marked[0] = '<';
    marked[marked.length - 1] = '>';
    for (int start = 0; start < marked.length; start++) {
      if (!continuesCharacter(marked[start])) {
        subwords(marked, start, bucket);
      }
    }
  }

  /** Gives those that begin here. */
  private void subwords(byte[] marked, int start, IntConsumer bucket) {
    int hash = 0x811C9DC5; // FNV-1a, except that bytes are signed
    int end = start;
    for (int length = 1; length <= maxLength && end < marked.length; length++) {
      do {
        hash = (hash ^ marked[end++]) * 0x01000193;
      } while (end < marked.length && continuesCharacter(marked[end]));
      boolean markAlone = length == 1 && (start == 0 || end == marked.length);
      if (length >= minLength && !markAlone) {
        bucket.accept(Integer.remainderUnsigned(hash, buckets));
      }
    }
  }

  private static boolean continuesCharacter(byte utf8) {
    return (utf8 & 0xC0) == 0x80;
  }
}
