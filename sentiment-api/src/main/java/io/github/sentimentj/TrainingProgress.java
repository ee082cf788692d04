package io.github.sentimentj;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.sentimentj.evaluation.ConfusionMatrix;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.training.EpochReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the library knows of a running training: sums of the epoch under way, reports of those done.
 */
final class TrainingProgress {
  private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

  private final List<EpochReport> epochs = new ArrayList<>();
  private long tokens;
  private long epochTokens;
  private int epochExamples;
  private double epochLoss;
  private long epochCorrect;

  void add(Step step) {
    tokens += step.tokens();
    epochTokens += step.tokens();
    epochExamples += step.examples();
    epochLoss += step.loss() * step.examples();
    epochCorrect += step.correct();
  }

  /** Ends the epoch under way and begins the next one. */
  void add(EpochReport report) {
    epochs.add(report);
    epochTokens = 0;
    epochExamples = 0;
    epochLoss = 0;
    epochCorrect = 0;
  }

  List<EpochReport> epochs() {
    return epochs;
  }

  /** Number of the epoch under way, from 1. */
  int epoch() {
    return epochs.size() + 1;
  }

  long tokens() {
    return tokens;
  }

  long epochTokens() {
    return epochTokens;
  }

  int epochExamples() {
    return epochExamples;
  }

  double epochLoss() {
    return epochLoss / Math.max(1, epochExamples);
  }

  double epochAccuracy() {
    return (double) epochCorrect / Math.max(1, epochExamples);
  }

  /** Number of the best epoch so far, 0 for none. */
  int bestEpoch() {
    return epochs.stream().filter(EpochReport::best).mapToInt(EpochReport::epoch).max().orElse(0);
  }

  String toJson() {
    return GSON.toJson(
        new Saved(
            epochs.stream().map(SavedEpoch::of).toList(),
            new SavedSums(tokens, epochTokens, epochExamples, epochLoss, epochCorrect)));
  }

  /**
   * Restores a progress.
   *
   * @throws TrainingException if the text is none
   */
  static TrainingProgress fromJson(String json) {
    try {
      Saved saved = GSON.fromJson(json, Saved.class);
      TrainingProgress progress = new TrainingProgress();
      saved.epochs().forEach(epoch -> progress.epochs.add(epoch.report()));
      progress.tokens = saved.sums().tokens();
      progress.epochTokens = saved.sums().epochTokens();
      progress.epochExamples = saved.sums().epochExamples();
      progress.epochLoss = saved.sums().epochLoss();
      progress.epochCorrect = saved.sums().epochCorrect();
      return progress;
    } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
      throw new TrainingException("the checkpoint's progress cannot be read: " + e.getMessage(), e);
    }
  }

  private record Saved(List<SavedEpoch> epochs, SavedSums sums) {}

  private record SavedSums(
      long tokens, long epochTokens, int epochExamples, double epochLoss, long epochCorrect) {}

  private record SavedEpoch(
      int epoch, double loss, double accuracy, boolean best, List<SavedValidation> validation) {
    static SavedEpoch of(EpochReport report) {
      return new SavedEpoch(
          report.epoch(),
          report.trainingLoss(),
          report.trainingAccuracy(),
          report.best(),
          report.validation().stream().map(SavedValidation::of).toList());
    }

    EpochReport report() {
      Optional<Validation> figures =
          validation.stream().findFirst().map(SavedValidation::validation);
      return new EpochReport(epoch, loss, accuracy, figures, best);
    }
  }

  private record SavedValidation(double loss, List<String> labels, List<List<Integer>> counts) {
    static SavedValidation of(Validation validation) {
      ConfusionMatrix confusion = validation.confusion();
      List<List<Integer>> counts =
          confusion.labels().stream()
              .map(
                  truth ->
                      confusion.labels().stream()
                          .map(predicted -> confusion.count(truth, predicted))
                          .toList())
              .toList();
      return new SavedValidation(validation.loss(), confusion.labels(), counts);
    }

    Validation validation() {
      int[][] table =
          counts.stream()
              .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
      return new Validation(loss, ConfusionMatrix.of(labels, table));
    }
  }
}
