package io.github.sentimentj.examples;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data of one training.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 *
 * @param train what to learn from
 * @param validation what to choose the best epoch by; without it the library holds out a part
 * @param test what to measure the model by
 * @param unlabelled what to learn word vectors from besides; its labels mean nothing
 */
public record TrainingData(
    Dataset train,
    Optional<Dataset> validation,
    Optional<Dataset> test,
    Optional<Dataset> unlabelled) {

  /** Checks that nothing is null. */
  public TrainingData {
    requireNonNull(train, "train");
    requireNonNull(validation, "validation");
    requireNonNull(test, "test");
    requireNonNull(unlabelled, "unlabelled");
  }

  /** Returns the same with other examples to learn from. */
  public TrainingData withTrain(Dataset other) {
    return new TrainingData(other, validation, test, unlabelled);
  }

  /**
   * Returns the same without validation and test texts that stand in training, too, and validation
   * texts that stand in test.
   */
  public TrainingData withoutLeaks() {
    Optional<Dataset> cleanTest = test.map(data -> data.without(train));
    Optional<Dataset> cleanValidation = validation.map(data -> data.without(train));
    return new TrainingData(
        train,
        cleanTest.isPresent()
            ? cleanValidation.map(data -> data.without(cleanTest.get()))
            : cleanValidation,
        cleanTest,
        unlabelled);
  }

  /**
   * Returns a sample of each part, the same one for the same seed.
   *
   * @param rows examples of a part, at least 0; a smaller part is taken whole
   */
  public TrainingData sample(int rows, long seed) {
    return new TrainingData(
        train.sample(rows, seed),
        validation.map(data -> data.sample(rows, seed)),
        test.map(data -> data.sample(rows, seed)),
        unlabelled.map(data -> data.sample(rows, seed)));
  }

  /**
   * Returns all texts that word vectors may be learned from: those to learn from, and the
   * unlabelled ones that stand neither in validation nor in test.
   */
  public Stream<String> texts() {
    Set<String> held = new HashSet<>();
    Stream.of(validation, test)
        .flatMap(Optional::stream)
        .forEach(data -> data.forEach(example -> held.add(example.text())));
    return Stream.concat(
        train.stream().map(Example::text),
        unlabelled.stream()
            .flatMap(Dataset::stream)
            .map(Example::text)
            .filter(text -> !held.contains(text)));
  }

  /** Returns how many test examples have a text that also stands among those to learn from. */
  public long testTextsInTrain() {
    Set<String> known = new HashSet<>();
    train.forEach(example -> known.add(example.text()));
    return test.stream()
        .flatMap(Dataset::stream)
        .filter(example -> known.contains(example.text()))
        .count();
  }
}
