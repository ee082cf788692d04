package io.github.sentimentj.runtime;

import java.util.stream.IntStream;

/** Work on many things that is shared among the processors, as many at a time as pay together. */
final class Blocks {
  private Blocks() {}

  /** Computes the rows of a range of indexes. */
  interface Work {
    float[][] rows(int from, int to);
  }

  /** Returns the rows of all indexes from 0 to below {@code count}. */
  static float[][] compute(int count, Work work) {
    float[][] rows = new float[count][];
    IntStream.rangeClosed(0, (count - 1) / Matrix.MOST_TOGETHER)
        .parallel()
        .map(block -> block * Matrix.MOST_TOGETHER)
        .forEach(
            from -> {
              float[][] part = work.rows(from, Math.min(count, from + Matrix.MOST_TOGETHER));
              System.arraycopy(part, 0, rows, from, part.length);
            });
    return rows;
  }
}
