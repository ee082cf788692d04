package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;

/**
 * Mean over time with weights {@code softmax(v · tanh(W o_t + b))} (Bahdanau et al. 2015; Yang et
 * al. 2016). Immutable and thread-safe.
 */
final class AdditiveAttention implements SequencePooling {
  private final Linear projection;
  private final float[] score;

  AdditiveAttention(Weights weights) {
    this.projection = new Linear(weights, "attention.projection");
    this.score = weights.get("attention.score.weight").toArray();
  }

  @Override
  public float[] pool(float[][] outputs) {
    float[] scores = new float[outputs.length];
    float greatest = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < outputs.length; t++) {
      scores[t] = score(outputs[t]);
      greatest = Math.max(greatest, scores[t]);
    }
    float[] vector = new float[outputs[0].length];
    float total = 0;
    for (int t = 0; t < outputs.length; t++) {
      float weight = (float) Math.exp(scores[t] - greatest);
      total += weight;
      for (int i = 0; i < vector.length; i++) {
        vector[i] += weight * outputs[t][i];
      }
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= total;
    }
    return vector;
  }

  private float score(float[] output) {
    float[] hidden = projection.apply(output);
    float sum = 0;
    for (int i = 0; i < hidden.length; i++) {
      sum += score[i] * Activations.tanh(hidden[i]);
    }
    return sum;
  }
}
