package io.github.sentimentj.modelfile;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tensors a model's file has, and where: the weights in the architecture's order, the
 * vocabulary, the digest. Writer and reader use the same rule, so what the one writes the other
 * expects to the byte.
 *
 * @param weights the architecture's tensors
 * @param vocabulary bytes of the words
 * @param digest bytes of the digest
 */
record ModelLayout(List<TensorEntry> weights, TensorEntry vocabulary, TensorEntry digest) {
  private static final String VOCABULARY = "vocabulary";
  private static final String DIGEST = "sha256";
  private static final int DIGEST_BYTES = 32;
  private static final int MAX_VOCABULARY_BYTES = 1 << 28;

  /**
   * Lays out a model.
   *
   * @throws IllegalArgumentException if the vocabulary has more bytes than a file may hold
   */
  static ModelLayout of(Architecture architecture, Dimensions dimensions, int vocabularyBytes) {
    if (vocabularyBytes > MAX_VOCABULARY_BYTES) {
      throw new IllegalArgumentException(
          "the vocabulary has %d bytes; at most %d fit: use fewer words"
              .formatted(vocabularyBytes, MAX_VOCABULARY_BYTES));
    }
    List<TensorEntry> weights = new ArrayList<>();
    long begin = 0;
    for (TensorShape shape : architecture.tensors(dimensions)) {
      TensorEntry tensor =
          new TensorEntry(shape.name(), TensorEntry.Type.F32, shape.extents(), begin);
      weights.add(tensor);
      begin = tensor.end();
    }
    TensorEntry vocabulary =
        new TensorEntry(VOCABULARY, TensorEntry.Type.U8, List.of(vocabularyBytes), begin);
    return new ModelLayout(List.copyOf(weights), vocabulary, digestAt(vocabulary.end()));
  }

  /** Returns the place of the digest, behind everything else. */
  static TensorEntry digestAt(long begin) {
    return new TensorEntry(DIGEST, TensorEntry.Type.U8, List.of(DIGEST_BYTES), begin);
  }

  /**
   * Returns the layout that the architecture implies for the embedding, vocabulary and labels of a
   * file.
   *
   * @throws CorruptModelException if the file has other tensors than that
   */
  static ModelLayout require(ModelDescription model, List<TensorEntry> found) {
    try {
      List<Integer> embedding = named(ModelRules.EMBEDDING, found).shape();
      int embeddingSize = ModelRules.columns(embedding);
      ModelRules.requireWords(embedding.get(0));
      Dimensions dimensions =
          new Dimensions(embedding.get(0), embeddingSize, model.labels().size());
      int vocabularyBytes = named(VOCABULARY, found).size();
      ModelLayout layout = of(model.recipe().architecture(), dimensions, vocabularyBytes);
      requireEqual(layout.all(), found);
      return layout;
    } catch (IllegalArgumentException e) {
      throw CorruptModelException.of("the tensors", e);
    }
  }

  private static TensorEntry named(String name, List<TensorEntry> tensors) {
    return tensors.stream()
        .filter(tensor -> tensor.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no tensor '" + name + "'"));
  }

  private static void requireEqual(List<TensorEntry> expected, List<TensorEntry> found) {
    for (int i = 0; i < expected.size(); i++) {
      if (i == found.size() || !expected.get(i).equals(found.get(i))) {
        throw new IllegalArgumentException(
            "tensor %d is %s; the architecture needs %s"
                .formatted(i, i == found.size() ? "missing" : found.get(i), expected.get(i)));
      }
    }
    if (found.size() > expected.size()) {
      throw new IllegalArgumentException("unknown tensor " + found.get(expected.size()));
    }
  }

  /** Returns all tensors in the order of the file. */
  List<TensorEntry> all() {
    List<TensorEntry> all = new ArrayList<>(weights);
    all.add(vocabulary);
    all.add(digest);
    return all;
  }
}
