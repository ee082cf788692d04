package io.github.sentimentj.embeddings.skipgram;

/** The logistic function by a table, exact to 0.001 and 0 or 1 beyond ±8. */
final class Sigmoid {
  private static final int LIMIT = 8;
  private static final int STEPS = 512;
  private static final float[] TABLE = table();

  private Sigmoid() {}

  static float of(float x) {
    if (x >= LIMIT) {
      return 1;
    }
    // Not a number is 0, so that it can do no harm.
    return x > -LIMIT ? TABLE[(int) ((x + LIMIT) * STEPS)] : 0;
  }

  private static float[] table() {
    float[] table = new float[2 * LIMIT * STEPS];
    for (int i = 0; i < table.length; i++) {
      double middle = (i + 0.5) / STEPS - LIMIT;
      table[i] = (float) (1 / (1 + StrictMath.exp(-middle)));
    }
    return table;
  }
}
