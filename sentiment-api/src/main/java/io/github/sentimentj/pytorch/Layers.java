package io.github.sentimentj.pytorch;

import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the layers of a classifier among the tensors of its {@code state_dict}, whatever their
 * names: an embedding has a weight and no bias, an LSTM has {@code weight_ih_l0}, and of two linear
 * layers only one fits the LSTM's outputs.
 */
final class Layers {
  private static final String WEIGHT = ".weight";
  private static final String LSTM_INPUT = ".weight_ih_l0";

  private final Weights dict;

  Layers(Weights dict) {
    this.dict = dict;
  }

  /**
   * Finds the layers.
   *
   * @param pooled numbers of the sentence vector for each feature of the LSTM's hidden state
   * @param labels labels that the classifier tells apart
   * @throws IllegalArgumentException if they are not those of such a network
   */
  ModuleNames find(int pooled, int labels) {
    String lstm = only("nn.LSTM", modules(LSTM_INPUT));
    List<String> linear = new ArrayList<>(modules(WEIGHT));
    linear.removeIf(name -> !dict.names().contains(name + ".bias"));
    List<String> embedding = new ArrayList<>(modules(WEIGHT));
    embedding.removeAll(linear);
    int vector = pooled * hiddenSize(lstm);
    List<ModuleNames> heads = new ArrayList<>();
    for (String classifier : linear) {
      for (Optional<String> dense : before(classifier, linear)) {
        int inputs = dense.map(this::outputs).orElse(vector);
        boolean fits = dense.map(name -> inputs(name) == vector).orElse(true);
        if (fits && inputs(classifier) == inputs && isClassifier(classifier, labels)) {
          heads.add(new ModuleNames(only("nn.Embedding", embedding), lstm, dense, classifier));
        }
      }
    }
    if (heads.size() != 1) {
      throw new IllegalArgumentException(
          "%s make a head from %d features to %d labels in %d ways; expected one: name the modules"
              .formatted(linear, vector, labels, heads.size()));
    }
    return heads.get(0);
  }

  /** What may stand before the classifier: the other linear layer, or nothing if it is the only. */
  private static List<Optional<String>> before(String classifier, List<String> linear) {
    return linear.size() == 1
        ? List.of(Optional.empty())
        : linear.stream().filter(name -> !name.equals(classifier)).map(Optional::of).toList();
  }

  private boolean isClassifier(String name, int labels) {
    return outputs(name) == labels || (outputs(name) == 1 && labels == 2);
  }

  /** Names of the modules that have a tensor of this kind. */
  private List<String> modules(String tensor) {
    return dict.names().stream()
        .filter(name -> name.endsWith(tensor))
        .filter(name -> dict.get(name).shape().size() == 2)
        .map(name -> name.substring(0, name.length() - tensor.length()))
        .toList();
  }

  private String only(String kind, List<String> found) {
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "found %s for %s among %s; expected one".formatted(found, kind, dict.names()));
    }
    return found.get(0);
  }

  private int hiddenSize(String lstm) {
    return dict.get(lstm + ".weight_hh_l0").shape().get(1);
  }

  private int inputs(String linear) {
    return dict.get(linear + WEIGHT).shape().get(1);
  }

  private int outputs(String linear) {
    return dict.get(linear + WEIGHT).shape().get(0);
  }
}
