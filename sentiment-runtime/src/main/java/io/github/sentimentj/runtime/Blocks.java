package io.github.sentimentj.runtime;

import java.util.stream.IntStream;

/** A text without each of its tokens, shared among the processors, as many at a time as pay. */
final class Blocks {
  // Bounds the memory where texts are long.
  private static final int MOST_TOKENS = 1 << 16;

  private Blocks() {}

  /** Computes the rows of a range of tokens. */
  interface Work {
    float[][] rows(int from, int to);
  }

  /** Returns the rows of all tokens of a text. */
  static float[][] compute(int tokens, Work work) {
    float[][] rows = new float[tokens][];
    int size = Math.max(1, Math.min(Matrix.MOST_TOGETHER, MOST_TOKENS / tokens));
    IntStream.rangeClosed(0, (tokens - 1) / size)
        .parallel()
        .map(block -> block * size)
        .forEach(
            from -> {
              float[][] part = work.rows(from, Math.min(tokens, from + size));
              System.arraycopy(part, 0, rows, from, part.length);
            });
    return rows;
  }
}
