package io.github.sentimentj.modelfile;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one model, in the order of trust: the header and what it claims, the length, the data,
 * their digest, and only then what the data mean.
 *
 * <p>Not thread-safe.
 */
final class ModelReader {
  private final HashedInput input;
  private final ModelChecks checks;

  ModelReader(HashedInput input, ModelChecks checks) {
    this.input = input;
    this.checks = checks;
  }

  /** The data as they stand in the file. */
  private record Content(
      Weights weights, Optional<short[]> subwords, ByteBuffer vocabulary, ByteBuffer tokenizer) {}

  SavedModel read() throws IOException {
    SafeTensorsHeader header = SafeTensorsHeader.read(input, checks);
    ModelDescription description = ModelDescription.parse(header.metadata());
    header.requireAligned();
    ModelLayout layout = ModelLayout.require(description, header.tensors());
    long length = header.dataOffset() + layout.digest().end();
    checks.requireLayout(layout, length);
    input.requireLength(length);
    try {
      requireHeap(layout);
      return model(description, content(layout));
    } catch (OutOfMemoryError e) {
      // Whatever was allocated is garbage by now: there is room for others.
      throw ModelTooLargeException.of(layout.memory(), e);
    }
  }

  /** Where the header may still lie about the length, it is no reason to refuse anything. */
  private void requireHeap(ModelLayout layout) {
    if (input.hasLength() && layout.memory() > Runtime.getRuntime().maxMemory()) {
      throw ModelTooLargeException.of(layout.memory(), null);
    }
  }

  private Content content(ModelLayout layout) throws IOException {
    Content content =
        new Content(
            weights(layout.weights()),
            subwords(layout.subwords()),
            bytes("the vocabulary", Optional.of(layout.vocabulary())),
            bytes("the tokenizer", layout.tokenizer()));
    checks.requireDigest(requireDigest(input, layout.digest()));
    return content;
  }

  private Optional<short[]> subwords(Optional<TensorEntry> entry) throws IOException {
    return entry.isPresent()
        ? Optional.of(input.shorts("the subwords", entry.get().size()))
        : Optional.empty();
  }

  private ByteBuffer bytes(String what, Optional<TensorEntry> entry) throws IOException {
    return ByteBuffer.wrap(entry.isPresent() ? input.bytes(what, entry.get().size()) : new byte[0]);
  }

  private Weights weights(List<StoredWeight> stored) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (StoredWeight weight : stored) {
      tensors.put(weight.values().name(), weight.read(input));
    }
    return Weights.of(tensors);
  }

  /**
   * Checks the digest at the end of the input against everything read so far.
   *
   * @return the digest of the whole input
   */
  static String requireDigest(HashedInput input, TensorEntry digest) throws IOException {
    byte[] actual = input.hash();
    byte[] expected = input.bytes("the digest", digest.size());
    input.requireEnd();
    if (!MessageDigest.isEqual(actual, expected)) {
      throw new CorruptModelException("the content does not match its SHA-256 digest");
    }
    return HexFormat.of().formatHex(input.hash());
  }

  private static SavedModel model(ModelDescription description, Content content) {
    Recipe recipe = description.recipe();
    TokenizerSpec spec = recipe.text().tokenizer().withContent(content.tokenizer());
    List<Integer> embedding = content.weights().get(ModelRules.EMBEDDING).shape();
    int wordCount = embedding.get(0) - Vocabulary.FIRST_WORD_ID;
    try {
      return new SavedModel(
          recipe.withTokenizer(spec),
          VocabularyJson.decode(content.vocabulary().array(), wordCount),
          description.labels(),
          description.priors(),
          description.provenance(),
          content.weights(),
          content
              .subwords()
              .map(
                  values ->
                      SubwordVectors.of(
                          description.subwords().orElseThrow(),
                          ModelRules.columns(embedding),
                          values)),
          description.precision(),
          description.decision());
    } catch (IllegalArgumentException e) {
      throw CorruptModelException.of("the content", e);
    }
  }
}
