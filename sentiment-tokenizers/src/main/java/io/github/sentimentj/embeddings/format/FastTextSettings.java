package io.github.sentimentj.embeddings.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The settings of a fastText model that its vectors depend on, and the subwords they define.
 *
 * <p>Subwords are the runs of {@code minLength} to {@code maxLength} characters of a word between
 * the marks {@code <} and {@code >}; each has the vector of a bucket, numbered by its hash: <a
 * href="https://arxiv.org/abs/1607.04606">Bojanowski et al. 2017</a>.
 *
 * @param dimension numbers of a vector
 * @param buckets number of subword vectors
 * @param minLength characters of the shortest subwords
 * @param maxLength characters of the longest subwords; 0 where words have none
 */
record FastTextSettings(int dimension, int buckets, int minLength, int maxLength) {
  private static final int OLDEST_VERSION = 11;
  private static final int NEWEST_VERSION = 12;
  private static final int SUPERVISED = 3;
  private static final int MOST_DIMENSIONS = 1 << 16;
  private static final byte[] SENTENCE_END = "</s>".getBytes(StandardCharsets.UTF_8);

  /** Reads the start of a model, up to its dictionary. */
  static FastTextSettings read(ByteReader in) throws IOException {
    in.int32("the magic number");
    int version = in.int32("the version");
    if (version < OLDEST_VERSION || version > NEWEST_VERSION) {
      throw in.error(
          "fastText's format %d; expected %d or %d"
              .formatted(version, OLDEST_VERSION, NEWEST_VERSION));
    }
    int[] values = new int[12];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.int32("the settings");
    }
    in.int64("the settings"); // the sampling threshold
    // dim, ws, epoch, minCount, neg, wordNgrams, loss, model, bucket, minn, maxn, lrUpdateRate
    boolean withoutSubwords = version == OLDEST_VERSION && values[7] == SUPERVISED;
    int maxLength = withoutSubwords ? 0 : values[10];
    FastTextSettings settings = new FastTextSettings(values[0], values[8], values[9], maxLength);
    if (!settings.isPossible()) {
      throw in.error("impossible settings: " + settings);
    }
    return settings;
  }

  private boolean isPossible() {
    return dimension >= 1
        && dimension <= MOST_DIMENSIONS
        && buckets >= 0
        && minLength >= 0
        && maxLength >= 0
        && maxLength <= ByteReader.LONGEST_WORD
        && (maxLength == 0 || buckets > 0);
  }

  /** Gives the bucket of each subword, in the order of fastText's own {@code computeSubwords}. */
  void subwords(byte[] word, IntConsumer bucket) {
    if (maxLength == 0 || Arrays.equals(word, SENTENCE_END)) {
      return;
    }
    byte[] marked = new byte[word.length + 2];
    System.arraycopy(word, 0, marked, 1, word.length);
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
