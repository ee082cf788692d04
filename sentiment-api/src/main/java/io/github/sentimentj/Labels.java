package io.github.sentimentj;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.training.ClassWeights;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The labels of a model, sorted, with their share in the training data. */
record Labels(List<String> names, List<Double> priors) {
  // More are taken for a column of something else.
  private static final int MOST = 1000;

  /** Takes the labels of training data, of which there must be two at least. */
  static Labels of(Dataset train) {
    if (train.size() == 0) {
      throw new DataException(train.name() + ": no training examples");
    }
    SortedMap<String, Integer> counts = train.labelCounts();
    if (counts.size() < 2) {
      throw new DataException(
          ("%s: all %d training examples have the label '%s', from the first (line 2 of a file with"
                  + " a header) to the last; expected two labels or more")
              .formatted(train.name(), train.size(), counts.firstKey()));
    }
    if (counts.size() > MOST) {
      throw new DataException(
          "%s: %d different labels in %d examples; at most %d are possible. Is the label column right?"
              .formatted(train.name(), counts.size(), train.size(), MOST));
    }
    return new Labels(
        List.copyOf(counts.keySet()),
        counts.values().stream().map(count -> (double) count / train.size()).toList());
  }

  /**
   * Returns the factor of each label's loss.
   *
   * @throws DataException naming a label that has a weight and no example
   */
  double[] factors(ClassWeights weights) {
    for (String label : weights.factors().keySet()) {
      if (!names.contains(label)) {
        throw new DataException(
            "the class weight of '%s' is for none of the training data's labels %s"
                .formatted(label, names));
      }
    }
    return IntStream.range(0, names.size())
        .mapToDouble(i -> weights.factor(names.get(i), priors.get(i), names.size()))
        .toArray();
  }

  /**
   * Checks that every example has one of these labels.
   *
   * @throws DataException naming the data set and the first example that has not
   */
  void requireKnown(Dataset data) {
    for (Example example : data) {
      if (!names.contains(example.label())) {
        throw new DataException(
            "%s: label '%s' of example %s is not one of the model's labels %s"
                .formatted(data.name(), example.label(), describe(example), names));
      }
    }
  }

  /** Returns the index of the example's label, which must be known. */
  int index(Example example) {
    return names.indexOf(example.label());
  }

  private static String describe(Example example) {
    String text = example.text();
    return example
        .id()
        .orElse("'" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "'");
  }
}
