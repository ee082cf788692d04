package io.github.sentimentj;

import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.GradientNetwork;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Two labels, one number a word: the second logit is a function of the sum of the words' numbers.
 */
final class BagNetwork implements GradientNetwork {
  private final double[] weights;
  private final boolean bent;

  /**
   * Makes a network.
   *
   * @param bent whether the function is bent, else the logit is the sum itself
   * @param weights of the ids
   */
  BagNetwork(boolean bent, double... weights) {
    this.bent = bent;
    this.weights = weights;
  }

  private float logit(double sum) {
    return (float) (bent ? 3 * Math.tanh(sum) + 0.1 * sum * sum : sum);
  }

  private double slope(double sum) {
    double tanh = Math.tanh(sum);
    return bent ? 3 * (1 - tanh * tanh) + 0.2 * sum : 1;
  }

  @Override
  public float[][] logits(EncodedBatch batch) {
    return batch.texts().stream()
        .map(text -> new float[] {0, logit(sum(vectors(text)))})
        .toArray(float[][]::new);
  }

  @Override
  public float[] vectors(EncodedText text) {
    float[] vectors = new float[text.length()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) weights[text.id(i)];
    }
    return vectors;
  }

  @Override
  public List<float[]> gradients(List<float[]> vectors, UnaryOperator<float[]> derivative) {
    List<float[]> gradients = new ArrayList<>();
    for (float[] text : vectors) {
      double sum = sum(text);
      float factor = derivative.apply(new float[] {0, logit(sum)})[1];
      float[] gradient = new float[text.length];
      java.util.Arrays.fill(gradient, (float) (factor * slope(sum)));
      gradients.add(gradient);
    }
    return gradients;
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @Override
  public void close() {}
}
