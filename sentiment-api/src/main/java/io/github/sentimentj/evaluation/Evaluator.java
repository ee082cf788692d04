package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects probabilities beside the truth and makes an {@link Evaluation} of them: those of a
 * {@link io.github.sentimentj.SentimentModel} or of any other classifier.
 *
 * <p>Not thread-safe; use in one thread.
 */
public final class Evaluator {
  private static final double SUM_TOLERANCE = 1e-4;

  private final List<String> labels;
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final BitSet abstained = new BitSet();
  private double[] probabilities = new double[64];

  /**
   * Starts without predictions.
   *
   * @param labels the labels in the order of the probabilities, each once
   * @throws IllegalArgumentException if there are none, or one stands twice
   */
  public Evaluator(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.labels.forEach(label -> indices.put(label, indices.size()));
    if (labels.isEmpty() || indices.size() < labels.size()) {
      throw new IllegalArgumentException(
          "labels are " + labels + "; expected at least one, and each once");
    }
  }

  /**
   * Adds one prediction.
   *
   * @param example the example; its weight does not count
   * @param probabilities one for each label; of equal highest ones the first is the prediction
   * @throws IllegalArgumentException if the example's label is none of the labels, or these are not
   *     as many probabilities as labels, finite, 0 or more and of the sum 1 (± 1e-4)
   */
  public void add(Example example, double[] probabilities) {
    if (!indices.containsKey(requireNonNull(example, "example").label())) {
      throw new IllegalArgumentException(
          "no label '" + example.label() + "'; labels are " + labels);
    }
    if (probabilities.length != labels.size() || !areDistribution(probabilities)) {
      throw new IllegalArgumentException(
          "example %d has the probabilities %s; expected one of 0 to 1 for each of %s, 1 in sum"
              .formatted(examples.size(), Arrays.toString(probabilities), labels));
    }
    int start = examples.size() * labels.size();
    if (start + labels.size() > this.probabilities.length) {
      this.probabilities = Arrays.copyOf(this.probabilities, 2 * (start + labels.size()));
    }
    for (int i = 0; i < labels.size(); i++) {
      this.probabilities[start + i] = probabilities[i] + 0.0; // -0.0 becomes 0.0, which it equals
    }
    examples.add(example);
  }

  /**
   * Adds one prediction that the model would rather not have made; it counts like any other but in
   * {@link Evaluation#answered()}.
   *
   * @throws IllegalArgumentException as {@link #add} does
   */
  public void addAbstained(Example example, double[] probabilities) {
    add(example, probabilities);
    abstained.set(examples.size() - 1);
  }

  private static boolean areDistribution(double[] probabilities) {
    double sum = 0;
    for (double probability : probabilities) {
      if (!(probability >= 0)) {
        return false;
      }
      sum += probability;
    }
    return Math.abs(sum - 1) <= SUM_TOLERANCE;
  }

  /** Returns the index of the highest probability; of equal ones the first. */
  public static int predicted(double[] probabilities) {
    int predicted = 0;
    for (int i = 1; i < probabilities.length; i++) {
      predicted = probabilities[i] > probabilities[predicted] ? i : predicted;
    }
    return predicted;
  }

  /**
   * Returns the figures so far.
   *
   * @throws IllegalStateException if nothing was added
   */
  public Evaluation evaluation() {
    if (examples.isEmpty()) {
      throw new IllegalStateException("no examples to evaluate");
    }
    int[] truth =
        examples.stream()
            .mapToInt(example -> requireNonNull(indices.get(example.label())))
            .toArray();
    double[] values = Arrays.copyOf(probabilities, examples.size() * labels.size());
    int[] once = new int[truth.length];
    Arrays.fill(once, 1);
    BitSet silent = BitSet.valueOf(abstained.toLongArray());
    return new Evaluation(new Scores(labels, List.copyOf(examples), truth, values, silent), once);
  }
}
