package io.github.sentimentj.runtime;

import static io.github.sentimentj.runtime.FusedMultiplyAdd.multiplyAdd;

/** Activation functions without branches, so that loops over them become vector instructions. */
final class Activations {
  // From here on tanh differs from ±1 by less than the stated error.
  private static final float TANH_BOUND = 8f;

  private Activations() {}

  /**
   * Hyperbolic tangent, off by less than 4e-7, within (-1, 1); of NaN it is NaN.
   *
   * <p>An odd rational function, {@code x P(x²) / Q(x²)} with both of degree 4, fitted to the
   * smallest greatest error on [-8, 8] by Lawson's iteration (reweighted least squares). It stays
   * below 1 there, so that only its input need be clipped: that costs as much as the function.
   */
  static float tanh(float x) {
    float clipped = Math.max(-TANH_BOUND, Math.min(TANH_BOUND, x));
    float square = clipped * clipped;
    float p = 1.5062108e-08f;
    p = multiplyAdd(p, square, 2.1773474e-05f);
    p = multiplyAdd(p, square, 0.0035641706f);
    p = multiplyAdd(p, square, 0.13438204f);
    p = multiplyAdd(p, square, 0.99999994f);
    float q = 8.4537874e-07f;
    q = multiplyAdd(q, square, 0.00033992025f);
    q = multiplyAdd(q, square, 0.02613607f);
    q = multiplyAdd(q, square, 0.46771523f);
    q = multiplyAdd(q, square, 1f);
    return clipped * p / q;
  }

  /** Replaces the first values by their {@link #tanh(float)}. */
  static void tanh(float[] x, int count) {
    for (int i = 0; i < count; i++) {
      x[i] = tanh(x[i]);
    }
  }

  /**
   * The logistic function of x, given {@code tanh(x / 2)}; off by less than 2e-7, within [0, 1].
   */
  static float sigmoid(float tanhOfHalf) {
    return multiplyAdd(0.5f, tanhOfHalf, 0.5f);
  }

  static void relu(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(0, x[i]);
    }
  }
}
