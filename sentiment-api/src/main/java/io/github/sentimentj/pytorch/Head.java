package io.github.sentimentj.pytorch;

import io.github.sentimentj.spi.Tensor;
import java.util.Arrays;

/**
 * The linear layers behind a sentence vector, made to what a model file has: a dense layer with
 * ReLU, then a row for each label.
 *
 * @param dense weight, {@code [denseSize, features]}
 * @param denseBias bias, {@code [denseSize]}
 * @param classifier weight, {@code [labels, denseSize]}
 * @param classifierBias bias, {@code [labels]}
 */
record Head(Tensor dense, Tensor denseBias, Tensor classifier, Tensor classifierBias) {

  /** A head without a dense layer. */
  static Head withoutDense(Tensor classifier, Tensor classifierBias) {
    int features = classifier.shape().get(1);
    int labels = classifier.shape().get(0);
    // x = relu(x) - relu(-x): of both terms one is always 0, so nothing is rounded.
    float[] dense = new float[2 * features * features];
    float[] mirrored = new float[labels * 2 * features];
    for (int i = 0; i < features; i++) {
      dense[i * features + i] = 1;
      dense[(features + i) * features + i] = -1;
    }
    for (int label = 0; label < labels; label++) {
      for (int i = 0; i < features; i++) {
        float weight = classifier.values().get(label * features + i);
        mirrored[label * 2 * features + i] = weight;
        mirrored[label * 2 * features + features + i] = -weight;
      }
    }
    return new Head(
        Tensor.of(dense, 2 * features, features),
        Tensor.of(new float[2 * features], 2 * features),
        Tensor.of(mirrored, labels, 2 * features),
        classifierBias);
  }

  /** Turns one logit, whose sigmoid is the second label's probability, into two. */
  Head withTwoLogits() {
    int features = classifier.shape().get(1);
    return new Head(
        dense,
        denseBias,
        Tensor.of(behindZeros(classifier, features), 2, features),
        Tensor.of(behindZeros(classifierBias, 1), 2));
  }

  private static float[] behindZeros(Tensor row, int length) {
    float[] both = Arrays.copyOf(new float[length], 2 * length);
    row.values().get(0, both, length, length);
    return both;
  }
}
