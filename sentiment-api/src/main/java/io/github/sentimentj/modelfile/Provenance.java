package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.training.TrainingHistory;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where a model comes from, as its file tells: no time, no path, no machine.
 *
 * @param libraryVersion version of the library that trained it
 * @param trainingExamples texts trained on, at least 0
 * @param validationExamples texts its epoch was chosen by, 0 for none
 * @param dataSha256 fingerprint of the training examples in order, 64 lower-case hexadecimal digits
 * @param scripts which scripts the training texts are written in; in a fine-tuned model, with those
 *     of the model it started from
 * @param epochs epochs run, at least 0
 * @param bestEpoch epoch whose weights it has, 0 to {@code epochs}
 * @param validation validation figures of that epoch by name, in the names' natural order, empty
 *     without validation data; any double, NaN included
 * @param history how its training went, empty where that is not known; its epochs are among {@code
 *     epochs}
 */
public record Provenance(
    String libraryVersion,
    int trainingExamples,
    int validationExamples,
    String dataSha256,
    ScriptShares scripts,
    int epochs,
    int bestEpoch,
    SortedMap<String, Double> validation,
    Optional<TrainingHistory> history) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Provenance {
    requireNonNull(libraryVersion, "libraryVersion");
    if (trainingExamples < 0 || validationExamples < 0) {
      throw new IllegalArgumentException(
          "trainingExamples %d, validationExamples %d; expected at least 0"
              .formatted(trainingExamples, validationExamples));
    }
    if (!SHA256.matcher(requireNonNull(dataSha256, "dataSha256")).matches()) {
      throw new IllegalArgumentException(
          "dataSha256 is '" + dataSha256 + "'; expected 64 lower-case hexadecimal digits");
    }
    requireNonNull(scripts, "scripts");
    requireNonNull(history, "history");
    if (bestEpoch < 0 || bestEpoch > epochs) {
      throw new IllegalArgumentException(
          "bestEpoch is " + bestEpoch + " of " + epochs + " epochs; expected 0 to epochs");
    }
    validation = sortedCopy(validation);
    history.ifPresent(each -> requireWithin(epochs, each));
  }

  /** A provenance without a history. */
  public Provenance(
      String libraryVersion,
      int trainingExamples,
      int validationExamples,
      String dataSha256,
      ScriptShares scripts,
      int epochs,
      int bestEpoch,
      SortedMap<String, Double> validation) {
    this(
        libraryVersion,
        trainingExamples,
        validationExamples,
        dataSha256,
        scripts,
        epochs,
        bestEpoch,
        validation,
        Optional.empty());
  }

  private static void requireWithin(int epochs, TrainingHistory history) {
    for (TrainingHistory.Epoch each : history.epochs()) {
      if (each.epoch() > epochs) {
        throw new IllegalArgumentException(
            "history has the epoch " + each.epoch() + "; there were " + epochs);
      }
    }
  }

  // The copy constructor of TreeMap would keep the given map's own order: equal content would not
  // be equal bytes in a file.
  private static SortedMap<String, Double> sortedCopy(SortedMap<String, Double> validation) {
    TreeMap<String, Double> copy = new TreeMap<>();
    validation.forEach((name, value) -> copy.put(name, requireNonNull(value, name)));
    return Collections.unmodifiableSortedMap(copy);
  }
}
