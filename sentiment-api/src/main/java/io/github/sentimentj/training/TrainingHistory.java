package io.github.sentimentj.training;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a training went, as a model's file keeps it: no time, no path, no machine, unless the caller
 * noted them.
 *
 * @param engine what computed, with its versions; at most {@value #LONGEST_NAME} characters
 * @param stopReason why it ended
 * @param tokens real tokens seen, over all epochs; at least 0
 * @param skippedSteps batches left out because their loss or gradient was not finite; at least 0
 * @param epochs its epochs in order; of more than {@value #MOST_EPOCHS} some are left out
 * @param vectors what word vectors that were there before knew, empty where there were none
 * @param check figures of the finished model on the validation data, empty without such data
 * @param notes what the caller wanted noted, by name; at most {@value #MOST_NOTES}, none with a
 *     blank name or one of more than {@value #LONGEST_NAME} characters, or a value of more than
 *     {@value #LONGEST_NOTE}
 */
public record TrainingHistory(
    String engine,
    StopReason stopReason,
    long tokens,
    int skippedSteps,
    List<Epoch> epochs,
    Optional<Vectors> vectors,
    Optional<ValidationCheck> check,
    SortedMap<String, String> notes) {
  /** How many epochs are kept at most. */
  public static final int MOST_EPOCHS = 500;

  /** How many notes are kept at most. */
  public static final int MOST_NOTES = 20;

  /** How long a name may be, in UTF-16 units. */
  public static final int LONGEST_NAME = 200;

  /** How long a note may be, in UTF-16 units. */
  public static final int LONGEST_NOTE = 2000;

  /**
   * One epoch.
   *
   * @param epoch its number, from 1
   * @param trainingLoss mean loss of its batches, in training mode; finite
   * @param trainingAccuracy share of right predictions in its batches, 0 to 1
   * @param validation figures on the validation data, empty where there are none
   */
  public record Epoch(
      int epoch, double trainingLoss, double trainingAccuracy, Optional<Figures> validation) {

    /** Checks the ranges. */
    public Epoch {
      requireNonNull(validation, "validation");
      if (epoch < 1) {
        throw new IllegalArgumentException("epoch is " + epoch + "; expected 1 or more");
      }
      requireFinite("trainingLoss", trainingLoss);
      requireShare("trainingAccuracy", trainingAccuracy);
    }
  }

  /**
   * Figures of the network on the validation data, before calibration.
   *
   * @param loss mean negative log likelihood; finite
   * @param accuracy share of right predictions, 0 to 1
   * @param macroF1 mean F1 of the labels, 0 to 1
   */
  public record Figures(double loss, double accuracy, double macroF1) {

    /** Checks the ranges. */
    public Figures {
      requireFinite("loss", loss);
      requireShare("accuracy", accuracy);
      requireShare("macroF1", macroF1);
    }
  }

  /**
   * How much of the training texts the word vectors knew that the training began with.
   *
   * @param types share of the vocabulary's words, 0 to 1
   * @param tokens share of all tokens, 0 to 1
   */
  public record Vectors(double types, double tokens) {

    /** Checks the ranges. */
    public Vectors {
      requireShare("types", types);
      requireShare("tokens", tokens);
    }
  }

  /** Checks and copies. */
  public TrainingHistory {
    requireNonNull(stopReason, "stopReason");
    requireNonNull(vectors, "vectors");
    requireNonNull(check, "check");
    requireLength("engine", engine, LONGEST_NAME);
    if (tokens < 0 || skippedSteps < 0) {
      throw new IllegalArgumentException(
          "tokens %d, skippedSteps %d; expected at least 0".formatted(tokens, skippedSteps));
    }
    epochs = List.copyOf(epochs);
    requireEpochs(epochs);
    notes = checked(notes);
  }

  private static void requireEpochs(List<Epoch> epochs) {
    if (epochs.size() > MOST_EPOCHS) {
      throw new IllegalArgumentException(
          epochs.size() + " epochs; at most " + MOST_EPOCHS + " are kept");
    }
    int last = 0;
    for (Epoch each : epochs) {
      if (each.epoch() <= last) {
        throw new IllegalArgumentException(
            "epochs has %d behind %d; expected rising numbers".formatted(each.epoch(), last));
      }
      last = each.epoch();
    }
  }

  private static SortedMap<String, String> checked(SortedMap<String, String> notes) {
    SortedMap<String, String> copy = new TreeMap<>();
    for (Map.Entry<String, String> note : notes.entrySet()) {
      requireLength("a name in notes", note.getKey(), LONGEST_NAME);
      if (note.getKey().isBlank()) {
        throw new IllegalArgumentException("a name in notes is blank");
      }
      requireLength(
          "the note '" + note.getKey() + "' in notes",
          requireNonNull(note.getValue(), note.getKey()),
          LONGEST_NOTE);
      copy.put(note.getKey(), note.getValue());
    }
    if (copy.size() > MOST_NOTES) {
      throw new IllegalArgumentException(copy.size() + " notes; at most " + MOST_NOTES);
    }
    return Collections.unmodifiableSortedMap(copy);
  }

  private static void requireLength(String name, String value, int most) {
    if (value.length() > most) {
      throw new IllegalArgumentException(
          "%s has %d characters; at most %d".formatted(name, value.length(), most));
    }
  }

  private static void requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "; expected a finite number");
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + "; expected 0 to 1");
    }
  }

  /**
   * Returns the epochs of a report in the form that is kept. Of too many, every second, third or
   * later one is left out, but never the best or the last one.
   */
  public static List<Epoch> epochs(TrainingReport report) {
    int step = 1 + report.epochs().size() / (MOST_EPOCHS - 1);
    List<Epoch> kept = new ArrayList<>();
    for (EpochReport each : report.epochs()) {
      boolean wanted =
          each.epoch() % step == 0
              || each.epoch() == report.bestEpoch()
              || each.epoch() == report.epochs().size();
      if (wanted && Double.isFinite(each.trainingLoss())) {
        kept.add(epoch(each));
      }
    }
    return kept;
  }

  private static Epoch epoch(EpochReport report) {
    return new Epoch(
        report.epoch(),
        report.trainingLoss(),
        report.trainingAccuracy(),
        report.validation().map(each -> new Figures(each.loss(), each.accuracy(), each.macroF1())));
  }
}
