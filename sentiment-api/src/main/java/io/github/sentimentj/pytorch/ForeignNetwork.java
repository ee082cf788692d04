package io.github.sentimentj.pytorch;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A network whose training this library knows nothing of.
 *
 * @param dict its tensors under their own names
 * @param names which are which
 * @param words what its embedding's rows stand for
 */
record ForeignNetwork(Weights dict, ModuleNames names, WordList words) {
  // A model file tells how it was trained. This is what fine-tuning would go on with.
  private static final TrainingSettings UNKNOWN_TRAINING =
      new TrainingSettings(
          1,
          32,
          new OptimizerSettings(0.002, 0.002, 0, Schedule.COSINE, 0.25, 0.01, 1, 0.998),
          Regularization.NONE,
          ClassWeights.none(),
          EarlyStopping.on(Metric.LOSS),
          42,
          1);

  /**
   * Makes a model of it.
   *
   * @throws IllegalArgumentException if tensors are missing, too many or of other shapes
   */
  SavedModel toModel(TextSettings text, List<String> labels, Pooling pooling) {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    weights.put("embedding.weight", embedding());
    int layers = 0;
    for (String name : dict.names()) {
      if (name.startsWith(names.lstm() + ".")) {
        weights.put("lstm" + name.substring(names.lstm().length()), dict.get(name));
        layers += name.matches(".*\\.weight_ih_l\\d+") ? 1 : 0;
      }
    }
    Head head = head(labels.size());
    weights.put("dense.weight", head.dense());
    weights.put("dense.bias", head.denseBias());
    weights.put("classifier.weight", head.classifier());
    weights.put("classifier.bias", head.classifierBias());
    requireNothingLeft();
    BiLstm network =
        BiLstm.builder()
            .hiddenSize(dict.get(names.lstm() + ".weight_hh_l0").shape().get(1))
            .layers(layers)
            .pooling(pooling)
            .denseSize(head.dense().shape().get(0))
            .embeddingDropout(0)
            .dropout(0)
            .build();
    return new SavedModel(
        new Recipe(text, network, UNKNOWN_TRAINING),
        Vocabulary.of(words.words()),
        labels,
        Collections.nCopies(labels.size(), 1.0 / labels.size()),
        provenance(),
        Weights.of(weights));
  }

  private Tensor embedding() {
    Tensor table = dict.get(names.embedding() + ".weight");
    if (table.shape().size() != 2 || table.shape().get(0) != words.rows().size()) {
      throw new IllegalArgumentException(
          "%s.weight has shape %s; expected a row for each word"
              .formatted(names.embedding(), table.shape()));
    }
    int size = table.shape().get(1);
    float[] rows = words.reorder(table.toArray(), size);
    return Tensor.of(rows, rows.length / size, size);
  }

  private Head head(int labels) {
    Tensor classifier = dict.get(names.classifier() + ".weight");
    Tensor bias = dict.get(names.classifier() + ".bias");
    Head head =
        names
            .dense()
            .map(
                dense ->
                    new Head(
                        dict.get(dense + ".weight"), dict.get(dense + ".bias"), classifier, bias))
            .orElseGet(() -> Head.withoutDense(classifier, bias));
    return classifier.shape().get(0) == 1 && labels == 2 ? head.withTwoLogits() : head;
  }

  private void requireNothingLeft() {
    TreeSet<String> left = new TreeSet<>(dict.names());
    left.removeIf(name -> name.startsWith(names.lstm() + "."));
    left.remove(names.embedding() + ".weight");
    names.dense().ifPresent(dense -> left.removeAll(List.of(dense + ".weight", dense + ".bias")));
    left.removeAll(List.of(names.classifier() + ".weight", names.classifier() + ".bias"));
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(left + " belong to no layer of " + names);
    }
  }

  private Provenance provenance() {
    String noData = Dataset.of(List.of()).fingerprint();
    return new Provenance("PyTorch", 0, 0, noData, words.scripts(), 0, 0, new TreeMap<>());
  }
}
