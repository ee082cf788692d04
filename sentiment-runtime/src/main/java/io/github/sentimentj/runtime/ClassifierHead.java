package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;
import java.util.Optional;

/**
 * From sentence vectors to logits: a dense layer with ReLU, where the network has one, and a linear
 * classifier. Immutable and thread-safe.
 */
final class ClassifierHead {
  private final Optional<Linear> dense;
  private final Linear classifier;

  ClassifierHead(Weights weights) {
    this.dense =
        weights.names().contains("dense.weight")
            ? Optional.of(new Linear(weights, "dense"))
            : Optional.empty();
    this.classifier = new Linear(weights, "classifier");
  }

  /** Returns {@code [text][label]}. */
  float[][] logits(float[][] vectors) {
    return classifier.apply(dense.map(layer -> features(layer, vectors)).orElse(vectors));
  }

  private static float[][] features(Linear dense, float[][] vectors) {
    float[][] features = dense.apply(vectors);
    for (float[] row : features) {
      Activations.relu(row);
    }
    return features;
  }
}
