package io.github.sentimentj.modelfile;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.Vocabulary;
import java.nio.FloatBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for every model; a breach is an {@link IllegalArgumentException}. */
final class ModelRules {
  /** Name of the tensor whose shape is [vocabulary size, embedding size] in every architecture. */
  static final String EMBEDDING = "embedding.weight";

  private static final int MAX_WORDS = ModelChecks.MOST_VOCABULARY_SIZE;
  private static final double PRIOR_TOLERANCE = 1e-6;
  private static final int STEP = 1 << 14;

  private ModelRules() {}

  static void requireLabels(List<String> labels) {
    require(labels.size() >= 2, labels.size() + " labels; expected at least two");
    Set<String> seen = new HashSet<>();
    for (String label : labels) {
      require(!label.isBlank(), "label " + seen.size() + " is blank");
      require(seen.add(label), "label '" + label + "' stands twice");
    }
  }

  static void requirePriors(List<Double> priors, int labelCount) {
    require(priors.size() == labelCount, priors.size() + " priors, " + labelCount + " labels");
    double sum = 0;
    for (double prior : priors) {
      require(prior > 0 && prior <= 1, "a prior is " + prior + "; expected above 0, at most 1");
      sum += prior;
    }
    require(Math.abs(sum - 1) <= PRIOR_TOLERANCE, "the priors sum to " + sum + "; expected 1");
  }

  static void requireDecision(Decision decision, int labelCount) {
    int count = decision.calibrator().scales().size();
    require(
        count == labelCount, "calibration of %d labels; expected %d".formatted(count, labelCount));
  }

  static void requireWords(int count) {
    require(count <= MAX_WORDS, count + " words in the vocabulary; at most " + MAX_WORDS);
  }

  static void requireWeights(
      Weights weights, Architecture architecture, int vocabularySize, int labelCount) {
    int embeddingSize = columns(named(EMBEDDING, weights).shape());
    List<TensorShape> shapes =
        architecture.tensors(new Dimensions(vocabularySize, embeddingSize, labelCount));
    for (TensorShape expected : shapes) {
      Tensor tensor = named(expected.name(), weights);
      require(
          tensor.shape().equals(expected.extents()),
          "tensor '%s' has shape %s; expected %s"
              .formatted(expected.name(), tensor.shape(), expected.extents()));
      requireFinite(expected.name(), tensor.values());
    }
    require(
        weights.names().size() == shapes.size(),
        "tensors %s; the architecture has only %s".formatted(weights.names(), shapes));
    requireZeroPadding(weights.get(EMBEDDING).values(), embeddingSize);
  }

  static void requireSubwords(SubwordVectors subwords, Weights weights) {
    int embeddingSize = columns(weights.get(EMBEDDING).shape());
    require(
        subwords.dimension() == embeddingSize,
        "the subwords have vectors of %d numbers; the embedding's have %d"
            .formatted(subwords.dimension(), embeddingSize));
  }

  /** Returns the embedding size, given the shape of {@link #EMBEDDING}. */
  static int columns(List<Integer> shape) {
    require(
        shape.size() == 2,
        "tensor '%s' has shape %s; expected [vocabulary size, embedding size]"
            .formatted(EMBEDDING, shape));
    return shape.get(1);
  }

  private static Tensor named(String name, Weights weights) {
    require(weights.names().contains(name), "there is no tensor '" + name + "'");
    return weights.get(name);
  }

  private static void requireFinite(String name, FloatBuffer values) {
    float[] step = new float[Math.min(STEP, values.remaining())];
    while (values.hasRemaining()) {
      int start = values.position();
      int count = Math.min(step.length, values.remaining());
      values.get(step, 0, count);
      for (int i = 0; i < count; i++) {
        if (!Float.isFinite(step[i])) {
          throw new IllegalArgumentException(
              "tensor '%s' has %s at %d; expected finite values"
                  .formatted(name, step[i], start + i));
        }
      }
    }
  }

  private static void requireZeroPadding(FloatBuffer embedding, int embeddingSize) {
    int start = Vocabulary.PADDING_ID * embeddingSize;
    for (int i = start; i < start + embeddingSize; i++) {
      if (embedding.get(i) != 0) {
        throw new IllegalArgumentException(
            "tensor '%s' has %s at %d; expected 0 in the row of padding"
                .formatted(EMBEDDING, embedding.get(i), i));
      }
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
