package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.text.SubwordRule;
import java.io.IOException;
import java.util.Optional;

/**
 * The settings of a fastText model that its vectors depend on.
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
        && maxLength <= SubwordRule.LONGEST
        && (maxLength == 0 || buckets > 0);
  }

  /** Returns which subwords words have; empty if they have none. */
  Optional<SubwordRule> subwords() {
    return maxLength == 0
        ? Optional.empty()
        : Optional.of(new SubwordRule(buckets, minLength, maxLength));
  }
}
