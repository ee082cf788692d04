package io.github.sentimentj.djl;

import io.github.sentimentj.training.OptimizerSettings;
import java.util.List;

/**
 * AdamW (Loshchilov and Hutter 2019) with global-norm clipping (Pascanu et al. 2013), and its lazy
 * form for embeddings: only rows that a batch touches change; moments and bias correction are each
 * row's own.
 */
final class AdamW {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final OptimizerSettings settings;
  private final List<Parameter> parameters;
  private final EmbeddingTable embedding;
  private int steps;

  AdamW(OptimizerSettings settings, List<Parameter> parameters, EmbeddingTable embedding) {
    this.settings = settings;
    this.parameters = parameters;
    this.embedding = embedding;
  }

  /** Number of updates so far. */
  int steps() {
    return steps;
  }

  void restore(int savedSteps) {
    this.steps = savedSteps;
  }

  /**
   * Updates all weights by their gradients.
   *
   * @param rate share of the greatest step sizes, 0 to 1
   * @return false if the gradients are not finite; nothing is changed then
   */
  boolean step(RowGradients rows, double rate) {
    double norm = norm(rows);
    if (!Double.isFinite(norm)) {
      return false;
    }
    steps++;
    float clip = (float) Math.min(1, settings.maxGradientNorm() / (norm + 1e-12));
    double stepSize = settings.learningRate() * rate;
    for (Parameter parameter : parameters) {
      if (parameter.decays()) {
        scale(parameter.moments().values(), (float) (1 - stepSize * settings.weightDecay()));
      }
      Slice gradient = new Slice(parameter.gradient(), 0, parameter.gradient().length, clip);
      update(parameter.moments(), 0, gradient, StepSize.of(stepSize, steps));
      parameter.publish();
    }
    updateRows(rows, clip, settings.embeddingLearningRate() * rate);
    return true;
  }

  private void updateRows(RowGradients rows, float clip, double stepSize) {
    int size = rows.embeddingSize();
    for (int i = 0; i < rows.count(); i++) {
      int id = rows.id(i);
      Slice gradient = new Slice(rows.rows(), i * size, size, clip);
      update(
          embedding.moments(),
          id * size,
          gradient,
          StepSize.of(stepSize, embedding.countUpdate(id)));
    }
  }

  private double norm(RowGradients rows) {
    double sum = 0;
    for (Parameter parameter : parameters) {
      sum += squaredSum(parameter.gradient(), parameter.gradient().length);
    }
    return Math.sqrt(sum + squaredSum(rows.rows(), rows.count() * rows.embeddingSize()));
  }

  private static double squaredSum(float[] values, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (double) values[i] * values[i];
    }
    return sum;
  }

  private static void scale(float[] values, float factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static void update(Moments moments, int at, Slice gradient, StepSize step) {
    float[] values = moments.values();
    float[] first = moments.first();
    float[] second = moments.second();
    float[] gradients = gradient.values;
    int shift = gradient.offset - at;
    for (int i = at; i < at + gradient.length; i++) {
      float g = gradients[i + shift] * gradient.factor;
      first[i] = BETA1 * first[i] + (1 - BETA1) * g;
      second[i] = BETA2 * second[i] + (1 - BETA2) * g * g;
      values[i] -=
          step.size() * first[i] / ((float) Math.sqrt(second[i] * step.correction()) + EPSILON);
    }
  }

  /** Part of a gradient array, to be multiplied by a factor. */
  private static final class Slice {
    private final float[] values;
    private final int offset;
    private final int length;
    private final float factor;

    Slice(float[] values, int offset, int length, float factor) {
      this.values = values;
      this.offset = offset;
      this.length = length;
      this.factor = factor;
    }
  }

  /** A step size with Adam's corrections for moments that began at zero. */
  private record StepSize(float size, float correction) {
    static StepSize of(double stepSize, int updates) {
      return new StepSize(
          (float) (stepSize / (1 - Math.pow(BETA1, updates))),
          (float) (1 / (1 - Math.pow(BETA2, updates))));
    }
  }
}
