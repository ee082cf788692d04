package io.github.sentimentj.examples.benchmark;

/** Tokens a second from the end of the first update to the end of the last. Not thread-safe. */
final class UpdateClock {
  private static final double SECOND = 1e9;

  private long updates;
  private long start;
  private long end;
  private long tokensAtStart;
  private long tokens;

  /** Called at the end of each update with the tokens of all updates so far. */
  void updated(long tokensSoFar) {
    end = System.nanoTime();
    tokens = tokensSoFar;
    if (updates++ == 0) {
      start = end;
      tokensAtStart = tokens;
    }
  }

  long tokens() {
    return tokens;
  }

  double tokensPerSecond() {
    if (updates < 2) {
      throw new IllegalStateException(updates + " updates; a speed needs 2");
    }
    return (tokens - tokensAtStart) / ((end - start) / SECOND);
  }
}
