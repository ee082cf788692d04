package io.github.sentimentj.evaluation;

import io.github.sentimentj.data.Example;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Examples with their true labels and probabilities, shared by an evaluation and its resamples.
 * Thread-safe.
 */
final class Scores {
  private final List<String> labels;
  private final List<Example> examples;
  private final int[] truth;
  private final int[] predicted;
  // [example][label] in one array. Not floats: those near 1 would tie, and the rankings with them.
  private final double[] probabilities;
  private final BitSet abstained;
  private final Map<Integer, Steps> steps = new ConcurrentHashMap<>();

  Scores(
      List<String> labels,
      List<Example> examples,
      int[] truth,
      double[] probabilities,
      BitSet abstained) {
    this.labels = labels;
    this.examples = examples;
    this.truth = truth;
    this.probabilities = probabilities;
    this.abstained = abstained;
    this.predicted = IntStream.range(0, truth.length).map(this::highest).toArray();
  }

  private int highest(int example) {
    int highest = 0;
    for (int label = 1; label < labels.size(); label++) {
      highest = probability(example, label) > probability(example, highest) ? label : highest;
    }
    return highest;
  }

  Scores select(int[] members) {
    double[] selected = new double[members.length * labels.size()];
    BitSet selectedAbstained = new BitSet();
    for (int i = 0; i < members.length; i++) {
      selectedAbstained.set(i, abstained.get(members[i]));
      System.arraycopy(
          probabilities, members[i] * labels.size(), selected, i * labels.size(), labels.size());
    }
    return new Scores(
        labels,
        Arrays.stream(members).mapToObj(examples::get).toList(),
        Arrays.stream(members).map(i -> truth[i]).toArray(),
        selected,
        selectedAbstained);
  }

  int size() {
    return truth.length;
  }

  List<String> labels() {
    return labels;
  }

  Example example(int index) {
    return examples.get(index);
  }

  int truth(int example) {
    return truth[example];
  }

  int predicted(int example) {
    return predicted[example];
  }

  boolean right(int example) {
    return truth[example] == predicted[example];
  }

  boolean abstained(int example) {
    return abstained.get(example);
  }

  double probability(int example, int label) {
    return probabilities[example * labels.size() + label];
  }

  /** Probability of the predicted label. */
  double confidence(int example) {
    return probability(example, predicted[example]);
  }

  double negativeLogLikelihood(int example) {
    return -Math.log(Math.max(probability(example, truth[example]), Double.MIN_NORMAL));
  }

  /** Squared distance of the probabilities from 1 for the true label and 0 for the others. */
  double squaredError(int example) {
    double sum = 0;
    for (int label = 0; label < labels.size(); label++) {
      double error = probability(example, label) - (label == truth[example] ? 1 : 0);
      sum += error * error;
    }
    return sum;
  }

  /** The probabilities of a label. */
  Steps steps(int label) {
    return steps.computeIfAbsent(
        label, key -> Steps.of(size(), example -> probability(example, label)));
  }

  /** The confidences. */
  Steps confidences() {
    return steps.computeIfAbsent(labels.size(), key -> Steps.of(size(), this::confidence));
  }
}
