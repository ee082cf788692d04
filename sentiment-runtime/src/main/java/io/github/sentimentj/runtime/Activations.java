package io.github.sentimentj.runtime;

/** Activation functions without branches, so that loops over them become vector instructions. */
final class Activations {
  // In float precision tanh is ±1 from here on.
  private static final float TANH_BOUND = 9f;

  private Activations() {}

  /**
   * Hyperbolic tangent, off by less than 4e-7, never outside [-1, 1].
   *
   * <p>An odd rational function, {@code x P(x²) / Q(x²)} with both of degree 4, fitted to the
   * smallest greatest error on [-9, 9] by Lawson's iteration (reweighted least squares).
   */
  static float tanh(float x) {
    float clipped = Math.max(-TANH_BOUND, Math.min(TANH_BOUND, x));
    float square = clipped * clipped;
    float p = 1.3184258e-08f;
    p = p * square + 2.0471858e-05f;
    p = p * square + 0.0034865837f;
    p = p * square + 0.13373199f;
    p = p * square + 0.9999999f;
    float q = 7.7026783e-07f;
    q = q * square + 0.0003271388f;
    q = q * square + 0.025841985f;
    q = q * square + 0.46706495f;
    q = q * square + 1f;
    return Math.max(-1f, Math.min(1f, clipped * p / q));
  }

  static float sigmoid(float x) {
    return 0.5f + 0.5f * tanh(0.5f * x);
  }

  static void relu(float[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(0, x[i]);
    }
  }
}
