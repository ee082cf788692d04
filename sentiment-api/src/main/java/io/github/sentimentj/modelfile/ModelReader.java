package io.github.sentimentj.modelfile;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one model, in the order of trust: the header and what it claims, the length, the data,
 * their digest, and only then what the data mean.
 *
 * <p>Not thread-safe.
 */
final class ModelReader {
  private final HashedInput input;

  ModelReader(HashedInput input) {
    this.input = input;
  }

  SavedModel read() throws IOException {
    SafeTensorsHeader header = SafeTensorsHeader.read(input);
    ModelDescription description = ModelDescription.parse(header.metadata());
    ModelLayout layout = ModelLayout.require(description, header.tensors());
    input.requireLength(header.dataOffset() + layout.digest().end());
    Weights weights = weights(layout.weights());
    byte[] vocabulary = input.bytes("the vocabulary", layout.vocabulary().size());
    byte[] tokenizer =
        layout.tokenizer().isPresent()
            ? input.bytes("the tokenizer", layout.tokenizer().get().size())
            : new byte[0];
    requireDigest(input, layout.digest());
    Recipe recipe = description.recipe();
    TokenizerSpec spec = recipe.text().tokenizer().withContent(ByteBuffer.wrap(tokenizer));
    return model(description, recipe.withTokenizer(spec), weights, vocabulary);
  }

  private Weights weights(List<TensorEntry> entries) throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorEntry entry : entries) {
      float[] values = input.floats("tensor '" + entry.name() + "'", entry.size());
      tensors.put(entry.name(), Tensor.of(FloatBuffer.wrap(values), entry.shape()));
    }
    return Weights.of(tensors);
  }

  /** Checks the digest at the end of the input against everything read so far. */
  static void requireDigest(HashedInput input, TensorEntry digest) throws IOException {
    byte[] actual = input.hash();
    byte[] expected = input.bytes("the digest", digest.size());
    input.requireEnd();
    if (!MessageDigest.isEqual(actual, expected)) {
      throw new CorruptModelException("the content does not match its SHA-256 digest");
    }
  }

  private static SavedModel model(
      ModelDescription description, Recipe recipe, Weights weights, byte[] vocabulary) {
    int wordCount = weights.get(ModelRules.EMBEDDING).shape().get(0) - Vocabulary.FIRST_WORD_ID;
    try {
      return new SavedModel(
          recipe,
          VocabularyJson.decode(vocabulary, wordCount),
          description.labels(),
          description.priors(),
          description.provenance(),
          weights);
    } catch (IllegalArgumentException e) {
      throw CorruptModelException.of("the content", e);
    }
  }
}
