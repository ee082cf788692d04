package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;

/** An affine layer, {@code y = W x + b}. Immutable and thread-safe. */
final class Linear {
  private final Matrix weight;
  private final float[] bias;

  Linear(Weights weights, String name) {
    this.weight = Matrix.of(weights.get(name + ".weight"));
    this.bias = weights.get(name + ".bias").toArray();
  }

  float[] apply(float[] x) {
    float[] y = bias.clone();
    weight.multiplyAdd(x, y);
    return y;
  }
}
