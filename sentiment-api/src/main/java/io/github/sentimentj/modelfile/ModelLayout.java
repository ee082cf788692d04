package io.github.sentimentj.modelfile;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which tensors a model's file has, and where: the weights in the architecture's order, the
 * subwords if it has any, the vocabulary, the tokenizer's content if it has any, the digest. Writer
 * and reader use the same rule, so what the one writes the other expects to the byte.
 *
 * @param weights the architecture's tensors
 * @param subwords vectors of subwords
 * @param vocabulary bytes of the words
 * @param tokenizer bytes of the tokenizer's content
 * @param digest bytes of the digest
 */
record ModelLayout(
    List<StoredWeight> weights,
    Optional<TensorEntry> subwords,
    TensorEntry vocabulary,
    Optional<TensorEntry> tokenizer,
    TensorEntry digest) {
  private static final String SUBWORDS = "subword.weight";
  private static final String VOCABULARY = "vocabulary";
  private static final String TOKENIZER = "tokenizer";
  private static final String DIGEST = "sha256";
  private static final int DIGEST_BYTES = 32;
  private static final int MAX_TEXT_BYTES = 1 << 28;
  // A string and its entries in a list and a hash table.
  private static final int BYTES_A_WORD = 100;

  /**
   * Lays out a model.
   *
   * @param tokenizerBytes bytes of the tokenizer's content, 0 if it has none
   * @throws IllegalArgumentException if vocabulary or tokenizer have more bytes than a file may
   *     hold
   */
  static ModelLayout of(
      ModelDescription model, Dimensions dimensions, int vocabularyBytes, int tokenizerBytes) {
    requireFitting("vocabulary", vocabularyBytes);
    requireFitting("tokenizer", tokenizerBytes);
    List<StoredWeight> weights = weights(model, dimensions);
    long weightsEnd = weights.get(weights.size() - 1).end();
    Optional<TensorEntry> subwords =
        model.subwords().map(rule -> subwords(rule, dimensions.embeddingSize(), weightsEnd));
    TensorEntry vocabulary =
        bytes(VOCABULARY, vocabularyBytes, subwords.map(TensorEntry::end).orElse(weightsEnd));
    TensorEntry tokenizer = bytes(TOKENIZER, tokenizerBytes, vocabulary.end());
    return new ModelLayout(
        List.copyOf(weights),
        subwords,
        vocabulary,
        Optional.of(tokenizer).filter(content -> tokenizerBytes > 0),
        digestAt(tokenizer.end()));
  }

  private static List<StoredWeight> weights(ModelDescription model, Dimensions dimensions) {
    List<StoredWeight> weights = new ArrayList<>();
    long begin = 0;
    for (TensorShape shape : model.recipe().architecture().tensors(dimensions)) {
      StoredWeight weight = StoredWeight.of(shape, model.precision(), begin);
      weights.add(weight);
      begin = weight.end();
    }
    return weights;
  }

  private static void requireFitting(String what, int bytes) {
    if (bytes > MAX_TEXT_BYTES) {
      throw new IllegalArgumentException(
          "the %s has %d bytes; at most %d fit: use fewer words"
              .formatted(what, bytes, MAX_TEXT_BYTES));
    }
  }

  private static TensorEntry subwords(SubwordRule rule, int embeddingSize, long begin) {
    return new TensorEntry(
        SUBWORDS, TensorEntry.Type.F16, List.of(rule.buckets(), embeddingSize), begin);
  }

  /** Returns a tensor of bytes. */
  static TensorEntry bytes(String name, int count, long begin) {
    return new TensorEntry(name, TensorEntry.Type.U8, List.of(count), begin);
  }

  /** Returns the place of the digest, behind everything else. */
  static TensorEntry digestAt(long begin) {
    return bytes(DIGEST, DIGEST_BYTES, begin);
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
      int tokenizerBytes = find(TOKENIZER, found).map(TensorEntry::size).orElse(0);
      ModelLayout layout = of(model, dimensions, vocabularyBytes, tokenizerBytes);
      requireEqual(layout.all(), found);
      return layout;
    } catch (IllegalArgumentException e) {
      throw CorruptModelException.of("the tensors", e);
    }
  }

  private static TensorEntry named(String name, List<TensorEntry> tensors) {
    return find(name, tensors)
        .orElseThrow(() -> new IllegalArgumentException("there is no tensor '" + name + "'"));
  }

  private static Optional<TensorEntry> find(String name, List<TensorEntry> tensors) {
    return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
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

  /** Returns the number of words, which have a row of the embedding each. */
  int words() {
    return weights.get(0).values().shape().get(0) - Vocabulary.FIRST_WORD_ID;
  }

  /** Returns about how many bytes of memory the model takes. */
  long memory() {
    long bytes = (long) BYTES_A_WORD * words() + 2L * vocabulary.size();
    for (StoredWeight weight : weights) {
      bytes += (long) Float.BYTES * weight.values().size();
    }
    bytes += subwords.map(entry -> (long) Short.BYTES * entry.size()).orElse(0L);
    return bytes + tokenizer.map(TensorEntry::size).orElse(0);
  }

  /** Returns all tensors in the order of the file. */
  List<TensorEntry> all() {
    List<TensorEntry> all = new ArrayList<>();
    for (StoredWeight weight : weights) {
      weight.scales().ifPresent(all::add);
      all.add(weight.values());
    }
    subwords.ifPresent(all::add);
    all.add(vocabulary);
    tokenizer.ifPresent(all::add);
    all.add(digest);
    return all;
  }
}
