package io.github.sentimentj.runtime;

import static io.github.sentimentj.runtime.FusedMultiplyAdd.multiplyAdd;

import io.github.sentimentj.spi.Weights;
import java.util.Arrays;

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
    return pool(outputs, projection.apply(outputs));
  }

  /** Projects each half of the whole text's outputs once, and of a shorter one's what differs. */
  @Override
  public Shortened shortened(float[][] whole) {
    int half = whole[0].length / 2;
    Matrix forward = projection.weight().part(0, half);
    Matrix backward = projection.weight().part(half, 2 * half);
    float[][] forwards = new Linear(forward, projection.bias()).apply(whole);
    float[][] backwards = new Linear(backward, projection.bias()).apply(whole);
    return (token, outputs) -> {
      float[][] hidden = new float[outputs.length][];
      for (int t = 0; t < hidden.length; t++) {
        hidden[t] = (t < token ? forwards[t] : backwards[t + 1]).clone();
      }
      backward.addProducts(outputs, hidden, token);
      forward.addProducts(tail(outputs, token), tail(hidden, token), hidden.length - token);
      return pool(outputs, hidden);
    };
  }

  private static float[][] tail(float[][] rows, int from) {
    return Arrays.copyOfRange(rows, from, rows.length);
  }

  private float[] pool(float[][] outputs, float[][] hidden) {
    float[] scores = new float[outputs.length];
    float greatest = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < outputs.length; t++) {
      Activations.tanh(hidden[t], hidden[t].length);
      scores[t] = score(hidden[t]);
      greatest = Math.max(greatest, scores[t]);
    }
    float[] vector = new float[outputs[0].length];
    float total = 0;
    for (int t = 0; t < outputs.length; t++) {
      float weight = (float) Math.exp(scores[t] - greatest);
      total += weight;
      float[] output = outputs[t];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = multiplyAdd(weight, output[i], vector[i]);
      }
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= total;
    }
    return vector;
  }

  /** The product with the score's weights, in four sums that do not wait for each other. */
  private float score(float[] hidden) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 4 <= hidden.length; i += 4) {
      a = multiplyAdd(score[i], hidden[i], a);
      b = multiplyAdd(score[i + 1], hidden[i + 1], b);
      c = multiplyAdd(score[i + 2], hidden[i + 2], c);
      d = multiplyAdd(score[i + 3], hidden[i + 3], d);
    }
    for (; i < hidden.length; i++) {
      a = multiplyAdd(score[i], hidden[i], a);
    }
    return (a + b) + (c + d);
  }
}
