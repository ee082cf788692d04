package io.github.sentimentj.embeddings.format;

import java.io.IOException;

/** The centroids that stand for parts of rows, 256 for each part. */
final class Quantizer {
  private static final int CENTROIDS = 256;

  private final int width;
  private final int lastWidth;
  // Of each part in turn.
  private final float[] centroids;

  private Quantizer(int width, int lastWidth, float[] centroids) {
    this.width = width;
    this.lastWidth = lastWidth;
    this.centroids = centroids;
  }

  /** Reads the centroids of rows of this many numbers in this many parts. */
  static Quantizer read(ByteReader in, int columns, int expectedParts) throws IOException {
    int dimension = in.int32("the quantizer");
    int parts = in.int32("the quantizer");
    int width = in.int32("the quantizer");
    int lastWidth = in.int32("the quantizer");
    if (dimension != columns
        || parts != expectedParts
        || width < 1
        || lastWidth < 1
        || lastWidth > width
        || (parts - 1L) * width + lastWidth != columns) {
      throw in.error(
          "a quantizer of %d numbers in %d parts of %d and %d; expected %d in %d"
              .formatted(dimension, parts, width, lastWidth, columns, expectedParts));
    }
    float[] centroids = new float[columns * CENTROIDS];
    in.numbers(NumberType.FLOAT32, centroids, "the centroids");
    return new Quantizer(width, lastWidth, centroids);
  }

  /** Sets the numbers of the row that has these codes. */
  void decode(byte[] codes, float[] target) {
    for (int part = 0; part < codes.length; part++) {
      int numbers = part == codes.length - 1 ? lastWidth : width;
      int start = part * CENTROIDS * width + (codes[part] & 0xFF) * numbers;
      System.arraycopy(centroids, start, target, part * width, numbers);
    }
  }
}
