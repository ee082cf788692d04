package io.github.sentimentj.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.calibration.Calibrator;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.calibration.DecisionSettings;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ModelCardTest {
  private static final Recipe RECIPE =
      new Recipe(
          new TextSettings(new TokenizerSpec("words", 1), 2, 50_000, 400, Truncation.HEAD),
          BiLstm.ofDefaults(),
          new TrainingSettings(
              8,
              64,
              new OptimizerSettings(
                  2e-3, 1e-3, 1, Schedule.ONE_CYCLE, 0.25, 1e-4, Double.POSITIVE_INFINITY, 0.5),
              Regularization.NONE,
              ClassWeights.of(Map.of("no", 2.5)),
              EarlyStopping.on(Metric.MACRO_F1),
              42,
              1),
          new DecisionSettings(Calibration.TEMPERATURE, Abstention.targetPrecision(0.9)));

  private static final TrainingHistory HISTORY =
      new TrainingHistory(
          "pytorch 2.7.1",
          StopReason.EARLY_STOPPING,
          1_234_567,
          3,
          List.of(
              new TrainingHistory.Epoch(
                  1, 0.7, 0.5, Optional.of(new TrainingHistory.Figures(0.5, 0.8, 0.79)))),
          Optional.of(new TrainingHistory.Vectors(0.8, 0.95)),
          Optional.of(
              new ValidationCheck(
                  "b".repeat(64),
                  new TreeMap<>(
                      Map.of(
                          "accuracy", new Interval(0.9, 0.85, 0.95),
                          "aurc", new Interval(0.02, 0.01, 0.03))),
                  new Quality(0.4, 0.05, 0.7, 0.95),
                  new Quality(0.3, 0.01, 0.75, 0.9))),
          new TreeMap<>(Map.of("meant|for", "*film* <b>reviews</b>\nin May")));

  private static ModelCard card(Optional<TrainingHistory> history, Decision decision) {
    return new ModelCard(
        RECIPE,
        List.of("no", "yes"),
        List.of(0.25, 0.75),
        31_204,
        100,
        3_500_000,
        Optional.empty(),
        WeightPrecision.FLOAT32,
        decision,
        new Provenance(
            "0.1.0",
            4000,
            500,
            "a".repeat(64),
            new ScriptShares(new TreeMap<>(Map.of("LATIN", 0.9999, "HAN", 0.0001))),
            3,
            1,
            new TreeMap<>(Map.of("loss", Double.NaN)),
            history));
  }

  private static ModelCard full() {
    return card(Optional.of(HISTORY), new Decision(Calibrator.ofTemperature(1.25, 2), 0.8));
  }

  @Test
  void toMarkdown_ofAFullCard_tellsEverything() {
    assertThat(full().toMarkdown())
        .startsWith("# Model card\n\n## Model\n\n|  |  |\n|---|---|\n| architecture | bilstm (")
        .contains(
            "| labels | no 25 %, yes 75 % |",
            "| vocabulary | 31,204 words |",
            "| training data | 4,000 examples, SHA-256 " + "a".repeat(64) + " |",
            "| pretrained vectors | know 80 % of the words, 95 % of the tokens |",
            "| best epoch | 1 of 3, ended by early-stopping |",
            "| 1 | 0.7000 | 0.5000 | 0.5000 | 0.8000 | 0.7900 |",
            "| accuracy | 0.9000 | 0.8500 to 0.9500 |",
            "| calibration | temperature 1.2500 |",
            "| ECE by it | 0.0500 before, 0.0100 after |",
            "below a confidence of 0.8000, for a precision of 90 %; answers 75 % of",
            "- It reads 400 tokens; of longer texts the end is left out.",
            "| meant\\|for | \\*film\\* \\<b\\>reviews\\</b\\> in May |",
            "| training: optimizer: learning rate | 0.002 |");
  }

  @Test
  void toJson_ofAFullCard_isComplete() {
    JsonObject json = JsonParser.parseString(full().toJson()).getAsJsonObject();
    assertThat(json.get("architecture").getAsString()).isEqualTo("bilstm");
    JsonObject history = json.getAsJsonObject("provenance").getAsJsonObject("history");
    assertThat(history.get("stop_reason").getAsString()).isEqualTo("early-stopping");
    assertThat(history.getAsJsonArray("epochs").get(0).toString())
        .isEqualTo(
            "{\"epoch\":1,\"training_loss\":0.7,\"training_accuracy\":0.5,"
                + "\"validation\":{\"loss\":0.5,\"accuracy\":0.8,\"macro_f1\":0.79}}");
    assertThat(history.getAsJsonObject("check").getAsJsonObject("figures").get("accuracy"))
        .hasToString("{\"value\":0.9,\"lower\":0.85,\"upper\":0.95}");
    JsonObject training = json.getAsJsonObject("recipe").getAsJsonObject("training");
    assertThat(training.getAsJsonObject("optimizer").get("max_gradient_norm").getAsString())
        .isEqualTo("Infinity");
    assertThat(json.getAsJsonObject("provenance").getAsJsonObject("validation").size()).isZero();
    assertThat(json.getAsJsonArray("limits")).hasSize(6);
  }

  @Test
  void toString_isALineAValue() {
    assertThat(full().toString().lines())
        .anyMatch(line -> line.matches("architecture +bilstm .*"))
        .anyMatch(line -> line.matches("accuracy +0.9000 \\(0.8500 to 0.9500\\)"))
        .anyMatch(line -> line.startsWith("meant|for "));
  }

  @Test
  void limits_followFromTheCard() {
    ModelCard plain = card(Optional.empty(), Decision.plain(2));
    assertThat(plain.limits())
        .anyMatch(limit -> limit.contains("learned from texts in LATIN;"))
        .anyMatch(limit -> limit.contains("no validation data"))
        .anyMatch(limit -> limit.contains("one and the same"));
    assertThat(plain.toMarkdown()).contains("| abstention | never |").doesNotContain("## Epochs");
    ModelCard composing =
        new ModelCard(
            plain.recipe(),
            plain.labels(),
            plain.priors(),
            1,
            1,
            1,
            Optional.of(new SubwordRule(10, 1, 2)),
            WeightPrecision.INT8,
            plain.decision(),
            plain.provenance());
    assertThat(composing.limits())
        .anyMatch(limit -> limit.contains("made of their parts"))
        .anyMatch(limit -> limit.contains("rounded to int8"));
  }
}
