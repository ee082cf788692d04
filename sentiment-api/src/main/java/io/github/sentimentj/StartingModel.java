package io.github.sentimentj;

import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A trained model whose weights a training starts from. */
record StartingModel(SavedModel saved) {
  private static final String EMBEDDING = "embedding.weight";
  private static final String CLASSIFIER = "classifier.";

  int embeddingSize() {
    return saved.weights().get(EMBEDDING).shape().get(1);
  }

  /**
   * Checks that texts are read as the model reads them.
   *
   * @throws IllegalArgumentException if they are cut into other tokens
   */
  void requireSameTokenizer(TokenizerSpec spec) {
    TokenizerSpec own = saved.recipe().text().tokenizer();
    if (!own.equals(spec)) {
      throw new IllegalArgumentException(
          "the tokenizer is %s; the model to start from was trained with %s".formatted(spec, own));
    }
  }

  /**
   * Replaces the vectors of all words that the model knows by its own. Other words without a vector
   * get the one that the model would compose, if it keeps subwords.
   *
   * @param vectors of this vocabulary, which extends the model's
   * @throws IllegalArgumentException if they have another dimension
   */
  void copyWords(WordVectors vectors, Vocabulary vocabulary) {
    if (vectors.dimension() != embeddingSize()) {
      throw new IllegalArgumentException(
          "the word vectors have %d values; those of the model to start from have %d"
              .formatted(vectors.dimension(), embeddingSize()));
    }
    Tensor table = saved.weights().get(EMBEDDING);
    for (int id = Vocabulary.UNKNOWN_ID; id < saved.vocabulary().size(); id++) {
      float[] row = new float[embeddingSize()];
      table.values().get(id * row.length, row);
      vectors.put(id, row);
    }
    saved.subwords().ifPresent(subwords -> composeMissing(vectors, vocabulary, subwords));
  }

  private static void composeMissing(
      WordVectors vectors, Vocabulary vocabulary, SubwordVectors subwords) {
    for (String word : vocabulary.words()) {
      int id = vocabulary.id(word);
      if (!vectors.contains(id) && subwords.composes(word)) {
        float[] vector = new float[subwords.dimension()];
        subwords.compose(word, vector);
        vectors.put(id, vector, WordMatch.SUBWORDS);
      }
    }
  }

  /**
   * Returns the model's tensors for a network of these shapes, but for the embedding: those of the
   * classifier with a row for each of the labels, zeros for one that the model does not know.
   *
   * @param shapes all tensors of the network
   * @throws IllegalArgumentException if the network is built of others than the model
   */
  Map<String, Tensor> tensors(List<TensorShape> shapes, List<String> labels) {
    Map<String, Tensor> tensors = new TreeMap<>();
    for (TensorShape shape : shapes) {
      if (shape.name().startsWith(CLASSIFIER)) {
        tensors.put(shape.name(), rows(own(shape.name()), labels));
      } else if (!shape.name().equals(EMBEDDING)) {
        Tensor own = own(shape.name());
        requireShape(shape, own);
        tensors.put(shape.name(), own);
      }
    }
    return tensors;
  }

  private Tensor own(String name) {
    Weights weights = saved.weights();
    if (!weights.names().contains(name)) {
      throw new IllegalArgumentException(
          "the network has a tensor '%s'; the model to start from, %s, has none"
              .formatted(name, saved.recipe().architecture()));
    }
    return weights.get(name);
  }

  private static void requireShape(TensorShape shape, Tensor own) {
    if (!own.shape().equals(shape.extents())) {
      throw new IllegalArgumentException(
          "tensor '%s' of the network has shape %s; in the model to start from it has %s"
              .formatted(shape.name(), shape.extents(), own.shape()));
    }
  }

  private Tensor rows(Tensor classifier, List<String> labels) {
    int size = classifier.size() / saved.labels().size();
    float[] rows = new float[labels.size() * size];
    for (int i = 0; i < labels.size(); i++) {
      int known = saved.labels().indexOf(labels.get(i));
      if (known >= 0) {
        classifier.values().get(known * size, rows, i * size, size);
      }
    }
    return classifier.shape().size() == 1
        ? Tensor.of(rows, labels.size())
        : Tensor.of(rows, labels.size(), size);
  }

  /** Returns the model behind the interface, if it is one of this library's. */
  static Optional<StartingModel> of(SentimentModel model) {
    return model instanceof OpenModel open
        ? Optional.of(new StartingModel(open.saved()))
        : Optional.empty();
  }
}
