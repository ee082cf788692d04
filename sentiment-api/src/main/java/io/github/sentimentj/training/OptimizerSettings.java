package io.github.sentimentj.training;

import static java.util.Objects.requireNonNull;

/**
 * How AdamW (Loshchilov and Hutter 2019) updates the weights.
 *
 * @param learningRate greatest step size of the network's weights, above 0
 * @param embeddingLearningRate the same for the word vectors, at least 0; 0 freezes them
 * @param embeddingFreezeEpochs epochs at the start in which the word vectors stay as they are, at
 *     least 0
 * @param schedule how the step sizes change over the training
 * @param warmUpEpochs epochs at the start, or part of one, in which the step sizes rise to the
 *     greatest, from 0 to below 1000; {@link Schedule#ONE_CYCLE} has its own
 * @param weightDecay decoupled decay of matrices, at least 0
 * @param maxGradientNorm greatest norm of all gradients together; larger ones are scaled down,
 *     above 0
 * @param averageDecay decay of the weights' moving average per update (Polyak and Juditsky 1992),
 *     from 0, which keeps none, to below 1
 */
public record OptimizerSettings(
    double learningRate,
    double embeddingLearningRate,
    int embeddingFreezeEpochs,
    Schedule schedule,
    double warmUpEpochs,
    double weightDecay,
    double maxGradientNorm,
    double averageDecay) {

  /** Checks the ranges. */
  public OptimizerSettings {
    if (!(learningRate > 0 && learningRate < 10)) {
      throw new IllegalArgumentException(
          "learningRate is " + learningRate + "; expected > 0, < 10");
    }
    if (!(embeddingLearningRate >= 0 && embeddingLearningRate < 10)) {
      throw new IllegalArgumentException(
          "embeddingLearningRate is " + embeddingLearningRate + "; expected 0 to below 10");
    }
    if (embeddingFreezeEpochs < 0) {
      throw new IllegalArgumentException(
          "embeddingFreezeEpochs is " + embeddingFreezeEpochs + "; expected at least 0");
    }
    requireNonNull(schedule, "schedule");
    if (!(warmUpEpochs >= 0 && warmUpEpochs < 1000)) {
      throw new IllegalArgumentException(
          "warmUpEpochs is " + warmUpEpochs + "; expected 0 to below 1000");
    }
    if (!(weightDecay >= 0 && weightDecay < 1)) {
      throw new IllegalArgumentException(
          "weightDecay is " + weightDecay + "; expected 0 to below 1");
    }
    if (!(maxGradientNorm > 0)) {
      throw new IllegalArgumentException(
          "maxGradientNorm is " + maxGradientNorm + "; expected > 0");
    }
    if (!(averageDecay >= 0 && averageDecay < 1)) {
      throw new IllegalArgumentException(
          "averageDecay is " + averageDecay + "; expected 0 to below 1");
    }
  }
}
