package io.github.sentimentj;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.List;
import java.util.SortedMap;

/** The labels of a model, sorted, with their share in the training data. */
record Labels(List<String> names, List<Double> priors) {

  /** Takes the labels of training data, of which there must be two at least. */
  static Labels of(Dataset train) {
    SortedMap<String, Integer> counts = train.labelCounts();
    if (train.size() == 0) {
      throw new DataException(train.name() + ": no training examples");
    }
    if (counts.size() < 2) {
      throw new DataException(
          "%s: all %d training examples have the label '%s'; expected two labels or more"
              .formatted(train.name(), train.size(), counts.firstKey()));
    }
    return new Labels(
        List.copyOf(counts.keySet()),
        counts.values().stream().map(count -> (double) count / train.size()).toList());
  }

  /** Returns the index of the example's label. */
  int index(Example example) {
    int index = names.indexOf(example.label());
    if (index < 0) {
      throw new DataException(
          "label '%s' of example %s is not one of the model's labels %s"
              .formatted(example.label(), example.id().orElse("'" + start(example) + "'"), names));
    }
    return index;
  }

  private static String start(Example example) {
    return example.text().length() <= 40 ? example.text() : example.text().substring(0, 40) + "…";
  }
}
