package io.github.sentimentj.runtime;

/**
 * {@code a * b + c}, rounded once where the processor can do that in one instruction, and twice
 * where it cannot: there {@link Math#fma(float, float, float)} would compute with big decimals,
 * thousands of times slower.
 *
 * <p>Which of the two is decided once in a process, so that equal inputs give equal bits in all its
 * predictions; between processors with and without the instruction, logits differ by rounding.
 */
final class FusedMultiplyAdd {
  private static final int CALLS = 100;
  private static final int ROUNDS = 100;
  // An instruction takes a few nanoseconds even when interpreted, big decimals a microsecond.
  private static final long SLOW_NANOSECONDS = 400;

  private static final boolean FAST = measure();

  private FusedMultiplyAdd() {}

  /* The compiler knows FAST by then, so that this call is one instruction, and loops of it become
   * vector instructions. */
  static float multiplyAdd(float a, float b, float c) {
    return FAST ? Math.fma(a, b, c) : a * b + c;
  }

  /** On a busy machine most rounds may be interrupted; one that is not tells. */
  private static boolean measure() {
    float sum = 0.1f;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.9f, 0.3f);
      }
      long spent = System.nanoTime() - start;
      // Reading the sum keeps the compiler from dropping the loop.
      if (spent < CALLS * SLOW_NANOSECONDS && sum > 0) {
        return true;
      }
    }
    return false;
  }
}
