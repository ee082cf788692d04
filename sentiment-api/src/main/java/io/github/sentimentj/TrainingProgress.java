package io.github.sentimentj;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import io.github.sentimentj.evaluation.ConfusionMatrix;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.EpochReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the library knows of a running training: its first vectors, sums of the epoch under way,
 * reports of those done.
 */
final class TrainingProgress {
  private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

  private final List<EpochReport> epochs = new ArrayList<>();
  private Optional<FirstVectors> vectors = Optional.empty();
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

  /** Sets what is known of the vectors that it started from. */
  void startedFrom(FirstVectors known) {
    vectors = Optional.of(known);
  }

  /** Returns what is known of the vectors that it started from, empty before they are there. */
  Optional<FirstVectors> vectors() {
    return vectors;
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
            vectors.stream().map(SavedVectors::of).toList(),
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
      progress.vectors = saved.vectors().stream().findFirst().map(SavedVectors::vectors);
      saved.epochs().forEach(epoch -> progress.epochs.add(epoch.report()));
      progress.tokens = saved.sums().tokens();
      progress.epochTokens = saved.sums().epochTokens();
      progress.epochExamples = saved.sums().epochExamples();
      progress.epochLoss = saved.sums().epochLoss();
      progress.epochCorrect = saved.sums().epochCorrect();
      return progress;
    } catch (JsonParseException
        | NullPointerException
        | IndexOutOfBoundsException
        | IllegalArgumentException e) {
      throw new TrainingException("the checkpoint's progress cannot be read: " + e.getMessage(), e);
    }
  }

  // Lists of one at most stand for what may be missing: Gson has nothing for it.
  private record Saved(List<SavedVectors> vectors, List<SavedEpoch> epochs, SavedSums sums) {}

  private record SavedVectors(int dimension, List<Coverage> coverage) {
    static SavedVectors of(FirstVectors vectors) {
      return new SavedVectors(vectors.dimension(), vectors.coverage().stream().toList());
    }

    FirstVectors vectors() {
      return new FirstVectors(dimension, coverage.stream().findFirst());
    }
  }

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

  /** Of a thousand labels' million counts nearly all are 0, so the others are kept with places. */
  private record SavedValidation(double loss, List<String> labels, List<SavedCount> counts) {
    static SavedValidation of(Validation validation) {
      int[][] table = validation.confusion().counts();
      List<SavedCount> counts = new ArrayList<>();
      for (int truth = 0; truth < table.length; truth++) {
        for (int predicted = 0; predicted < table.length; predicted++) {
          if (table[truth][predicted] > 0) {
            counts.add(new SavedCount(truth, predicted, table[truth][predicted]));
          }
        }
      }
      return new SavedValidation(validation.loss(), validation.confusion().labels(), counts);
    }

    Validation validation() {
      int[][] table = new int[labels.size()][labels.size()];
      counts.forEach(each -> table[each.truth()][each.predicted()] = each.count());
      return new Validation(loss, ConfusionMatrix.of(labels, table));
    }
  }

  private record SavedCount(int truth, int predicted, int count) {}
}
