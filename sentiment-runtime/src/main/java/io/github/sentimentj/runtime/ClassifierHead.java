package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;
import java.util.Optional;

/**
 * From sentence vector to logits: a dense layer with ReLU, where the network has one, and a linear
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

  float[] logits(float[] vector) {
    float[] features = vector;
    if (dense.isPresent()) {
      features = dense.get().apply(vector);
      Activations.relu(features);
    }
    return classifier.apply(features);
  }
}
