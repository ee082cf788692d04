package io.github.sentimentj.modelfile;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.training.CalibrationReport.Quality;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.TrainingSettings;
import io.github.sentimentj.training.ValidationCheck;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Models that are as small as they can be and still have everything. */
final class TinyModel {
  static final List<String> WORDS = List.of("good", "schön", "好", "😀");
  static final List<String> LABELS = List.of("negative", "positive");
  static final List<Double> PRIORS = List.of(1 / 3.0, 2 / 3.0);

  private TinyModel() {}

  static SavedModel ofDefaults() {
    return of(recipe(architecture(Pooling.MAX)), 2);
  }

  /** The same with three buckets of subwords. */
  static SavedModel withSubwords() {
    SavedModel model = ofDefaults();
    SubwordVectors subwords = new SubwordVectors(new SubwordRule(3, 2, 5), 2);
    subwords.put(0, new float[] {0.5f, -1});
    subwords.put(2, new float[] {0, 65504});
    return model.withSubwords(Optional.of(subwords));
  }

  static SavedModel of(Recipe recipe, int embeddingSize) {
    return new SavedModel(
        recipe,
        Vocabulary.of(WORDS),
        LABELS,
        PRIORS,
        provenance(),
        weights(
            recipe.architecture(),
            new Dimensions(WORDS.size() + Vocabulary.FIRST_WORD_ID, embeddingSize, LABELS.size()),
            1));
  }

  static BiLstm architecture(Pooling pooling) {
    return BiLstm.builder().hiddenSize(1).denseSize(1).pooling(pooling).build();
  }

  static Recipe recipe(Architecture architecture) {
    return new Recipe(
        new TextSettings(
            new TokenizerSpec("words", 1, Map.of("lowerCase", "true")),
            2,
            50_000,
            400,
            Truncation.HEAD_AND_TAIL),
        architecture,
        new TrainingSettings(
            8,
            64,
            new OptimizerSettings(2e-3, 1e-3, 1, Schedule.ONE_CYCLE, 0.75, 1e-4, 5, 0.5),
            new Regularization(0.1, 0.2, 0.3, 0.4),
            ClassWeights.of(Map.of("negative", 2.5)),
            EarlyStopping.on(Metric.MACRO_F1),
            42,
            1));
  }

  static Provenance provenance() {
    return new Provenance(
        "0.1.0",
        100,
        10,
        "0123456789abcdef".repeat(4),
        new ScriptShares(new TreeMap<>(Map.of("LATIN", 0.75, "HAN", 0.25))),
        3,
        2,
        new TreeMap<>(Map.of("loss", 0.42)),
        Optional.of(history()));
  }

  static TrainingHistory history() {
    return new TrainingHistory(
        "pytorch 2.7.1",
        StopReason.EARLY_STOPPING,
        12345,
        1,
        List.of(
            new TrainingHistory.Epoch(1, 0.75, 0.5, Optional.empty()),
            new TrainingHistory.Epoch(
                3, 0.5, 0.625, Optional.of(new TrainingHistory.Figures(0.25, 0.875, 0.75)))),
        Optional.of(new TrainingHistory.Vectors(0.5, 0.75)),
        Optional.of(
            new ValidationCheck(
                "fedcba9876543210".repeat(4),
                new TreeMap<>(Map.of("accuracy", new Interval(0.8, 0.7, 0.9))),
                new Quality(0.5, 0.25, 1, 0.8),
                new Quality(0.375, 0.125, 0, Double.NaN))),
        new TreeMap<>(Map.of("when", "in May")));
  }

  static Weights weights(Architecture architecture, Dimensions dimensions, long seed) {
    Random random = new Random(seed);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorShape shape : architecture.tensors(dimensions)) {
      float[] values = new float[shape.extents().stream().reduce(1, (a, b) -> a * b)];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian();
      }
      if (shape.name().equals(ModelRules.EMBEDDING)) {
        Arrays.fill(values, 0, dimensions.embeddingSize(), 0);
      }
      tensors.put(shape.name(), Tensor.of(FloatBuffer.wrap(values), shape.extents()));
    }
    return Weights.of(tensors);
  }
}
