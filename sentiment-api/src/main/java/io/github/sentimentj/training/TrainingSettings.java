package io.github.sentimentj.training;

import static java.util.Objects.requireNonNull;

/**
 * How weights are fitted.
 *
 * @param maxEpochs most passes over the training texts, at least 1
 * @param batchSize texts in one update, at least 1
 * @param optimizer how the weights are updated
 * @param regularization what keeps the training from learning its texts by heart
 * @param classWeights factors of the loss by label
 * @param earlyStopping when to end early, and which epoch is best
 * @param seed start of every random choice
 * @param threads workers that share a batch, at least 1; another number gives other rounding, so it
 *     belongs to what must be equal for bit-equal weights
 */
public record TrainingSettings(
    int maxEpochs,
    int batchSize,
    OptimizerSettings optimizer,
    Regularization regularization,
    ClassWeights classWeights,
    EarlyStopping earlyStopping,
    long seed,
    int threads) {

  /** Checks the ranges. */
  public TrainingSettings {
    requireNonNull(optimizer, "optimizer");
    requireNonNull(regularization, "regularization");
    requireNonNull(classWeights, "classWeights");
    requireNonNull(earlyStopping, "earlyStopping");
    if (maxEpochs < 1 || batchSize < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "maxEpochs %d, batchSize %d, threads %d; each must be at least 1"
              .formatted(maxEpochs, batchSize, threads));
    }
  }
}
