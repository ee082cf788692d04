package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;

/** An affine layer, {@code y = W x + b}. Immutable and thread-safe. */
final class Linear {
  private final Matrix weight;
  private final float[] bias;

  Linear(Weights weights, String name) {
    this(Matrix.of(weights.get(name + ".weight")), weights.get(name + ".bias").toArray());
  }

  Linear(Matrix weight, float[] bias) {
    this.weight = weight;
    this.bias = bias;
  }

  Matrix weight() {
    return weight;
  }

  float[] bias() {
    return bias;
  }

  int outputs() {
    return bias.length;
  }

  /** Returns {@code [vector][output]} with the bits of one vector at a time. */
  float[][] apply(float[][] xs) {
    float[][] ys = new float[xs.length][];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = bias.clone();
    }
    weight.addProducts(xs, ys, xs.length);
    return ys;
  }
}
