package io.github.sentimentj.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.calibration.Calibrator;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.calibration.DecisionSettings;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.tokenizers.Tokenizers;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Wrote the files in the folder {@code golden} of the test resources, once for each format version.
 * Nobody runs it again for a version that was released: the files stay, and every later reader must
 * read them.
 */
final class GoldenModels {
  /** Name of each file, without its ending. */
  static final List<String> NAMES = List.of("model-v1", "model-v1-float16", "model-v1-int8");

  static final List<String> TEXTS =
      List.of(
          "",
          "A good film",
          "not good, bad!",
          "<b>GOOD</b> f\u0131lm :-)",
          "\u597D\u597D \u00E9t\u00E9",
          "goodness filming badly",
          "a film a film a film a film a film a film a film a film");

  private static final Vocabulary WORDS =
      Vocabulary.of(
          List.of("good", "bad", "film", "a", ".", ",", "not", "\u00E9t\u00E9", "\u597D", "!"));
  private static final int EMBEDDING = 6;

  private GoldenModels() {}

  /** Writes models and their predictions to the folder that is the argument. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (String name : NAMES) {
      Path file = folder.resolve(name + ".safetensors");
      ModelFile.write(model(name), file);
      try (SentimentModel model = SentimentModel.load(file)) {
        Files.writeString(folder.resolve(name + ".tsv"), predictions(model), UTF_8);
      }
    }
  }

  /** Returns a line for each text: its label, whether that is withheld, all probabilities. */
  static String predictions(SentimentModel model) {
    return TEXTS.stream().map(model::predict).map(GoldenModels::line).collect(Collectors.joining());
  }

  private static String line(Prediction prediction) {
    String probabilities =
        prediction.probabilities().values().stream()
            .map(probability -> String.format(Locale.ROOT, "\t%.7f", probability))
            .collect(Collectors.joining());
    return prediction.label() + "\t" + prediction.abstained() + probabilities + "\n";
  }

  private static SavedModel model(String name) {
    return switch (name) {
      case "model-v1" -> bilstm();
      case "model-v1-float16" -> tcn();
      default -> textCnn();
    };
  }

  private static SavedModel bilstm() {
    BiLstm network = BiLstm.builder().hiddenSize(4).denseSize(3).pooling(Pooling.ATTENTION).build();
    return random(network, Tokenizers.words())
        .withDecision(new Decision(new Calibrator(List.of(0.8, 0.7), List.of(0.1, -0.1)), 0.6));
  }

  private static SavedModel tcn() {
    Tcn network = Tcn.builder().channels(4).levels(2).denseSize(3).pooling(Pooling.MAX).build();
    return random(network, Tokenizers.tweets().markNegation())
        .withPrecision(WeightPrecision.FLOAT16);
  }

  private static SavedModel textCnn() {
    TextCnn network = TextCnn.builder().windows(1, 2).maps(3).denseSize(3).build();
    return random(network, Tokenizers.words().html(false))
        .withSubwords(Optional.of(RandomNetworks.subwords(EMBEDDING)))
        .withPrecision(WeightPrecision.INT8);
  }

  private static SavedModel random(Architecture network, Tokenizer tokenizer) {
    return new SavedModel(
        new Recipe(
            new TextSettings(tokenizer.spec(), 2, 100, 20, Truncation.HEAD_AND_TAIL),
            network,
            training(),
            new DecisionSettings(Calibration.VECTOR, Abstention.below(0.6))),
        WORDS,
        List.of("negative", "positive"),
        List.of(0.25, 0.75),
        provenance(),
        RandomNetworks.weights(network, new Dimensions(WORDS.size(), EMBEDDING, 2), 5));
  }

  private static TrainingSettings training() {
    return new TrainingSettings(
        8,
        64,
        new OptimizerSettings(2e-3, 1e-3, 1, Schedule.ONE_CYCLE, 0.25, 1e-4, 5, 0.5),
        new Regularization(0.1, 0.2, 0.3, 0.4),
        ClassWeights.of(Map.of("negative", 2.5)),
        EarlyStopping.on(Metric.MACRO_F1),
        42,
        1);
  }

  private static Provenance provenance() {
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

  private static TrainingHistory history() {
    return new TrainingHistory(
        "pytorch 2.7.1",
        StopReason.EARLY_STOPPING,
        12_345,
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
}
