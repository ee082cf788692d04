package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a model comes from, as its file tells: no time, no path, no machine.
 *
 * @param libraryVersion version of the library that trained it
 * @param trainingExamples texts trained on
 * @param validationExamples texts its epoch was chosen by, 0 for none
 * @param dataSha256 fingerprint of the training examples in order, 64 lower-case hexadecimal digits
 * @param epochs epochs run
 * @param bestEpoch epoch whose weights it has
 * @param validation validation figures of that epoch by name, empty without validation data
 */
public record Provenance(
    String libraryVersion,
    int trainingExamples,
    int validationExamples,
    String dataSha256,
    int epochs,
    int bestEpoch,
    SortedMap<String, Double> validation) {

  /** Checks and copies. */
  public Provenance {
    requireNonNull(libraryVersion, "libraryVersion");
    requireNonNull(dataSha256, "dataSha256");
    validation = Collections.unmodifiableSortedMap(new TreeMap<>(validation));
  }
}
