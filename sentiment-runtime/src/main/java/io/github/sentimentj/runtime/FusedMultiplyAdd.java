package io.github.sentimentj.runtime;

/**
 * Whether {@link Math#fma(float, float, float)} is one instruction here. On a processor without it
 * Java computes the exact result with big decimals, thousands of times slower.
 */
final class FusedMultiplyAdd {
  private static final int CALLS = 500;
  private static final int ROUNDS = 5;
  // An instruction takes a few nanoseconds even when interpreted, big decimals a microsecond.
  private static final long SLOW_NANOSECONDS = 400;

  /** True where it is one instruction. */
  static final boolean FAST = measure();

  private FusedMultiplyAdd() {}

  private static boolean measure() {
    long best = Long.MAX_VALUE;
    float sum = 0.1f;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        sum = Math.fma(sum, 0.9f, 0.3f);
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    // Reading the sum keeps the compiler from dropping the loop.
    return best < CALLS * SLOW_NANOSECONDS && sum > 0;
  }
}
