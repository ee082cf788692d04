package io.github.sentimentj.modelfile;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.spi.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.security.DigestOutputStream;

/**
 * Writes one model, any number of times.
 *
 * <p>Immutable and thread-safe.
 */
final class ModelWriter {
  private static final int STEP = 1 << 16;

  private final SavedModel model;
  private final ModelLayout layout;
  private final byte[] header;
  private final byte[] vocabulary;
  private final byte[] tokenizer;

  /**
   * Prepares what is not a weight, so that a model that does not fit fails before a byte is
   * written.
   *
   * @throws IllegalArgumentException if header, vocabulary or tokenizer are larger than the format
   *     allows
   */
  ModelWriter(SavedModel model) {
    this.model = model;
    this.vocabulary = VocabularyJson.encode(model.vocabulary());
    ByteBuffer content = model.recipe().text().tokenizer().content();
    this.tokenizer = new byte[content.remaining()];
    content.get(tokenizer);
    ModelDescription description = ModelDescription.of(model);
    int embeddingSize = ModelRules.columns(model.weights().get(ModelRules.EMBEDDING).shape());
    this.layout =
        ModelLayout.of(
            description,
            new Dimensions(model.vocabulary().size(), embeddingSize, model.labels().size()),
            vocabulary.length,
            tokenizer.length);
    this.header = SafeTensorsHeader.encode(description.toMetadata(), layout.all());
  }

  void writeTo(OutputStream out) throws IOException {
    DigestOutputStream hashed = new DigestOutputStream(out, Sha256.start());
    hashed.write(header);
    for (StoredWeight weight : layout.weights()) {
      weight.write(hashed, model.weights().get(weight.values().name()));
    }
    if (model.subwords().isPresent()) {
      write(hashed, model.subwords().get().values());
    }
    hashed.write(vocabulary);
    hashed.write(tokenizer);
    out.write(hashed.getMessageDigest().digest());
    out.flush();
  }

  /** Writes the values of a tensor, little-endian. */
  static void write(OutputStream out, Tensor tensor) throws IOException {
    FloatBuffer values = tensor.values();
    ByteBuffer step = ByteBuffer.allocate(STEP).order(ByteOrder.LITTLE_ENDIAN);
    while (values.hasRemaining()) {
      int count = Math.min(STEP / Float.BYTES, values.remaining());
      step.asFloatBuffer().put(values.slice(values.position(), count));
      values.position(values.position() + count);
      out.write(step.array(), 0, count * Float.BYTES);
    }
  }

  private static void write(OutputStream out, ShortBuffer values) throws IOException {
    ByteBuffer step = ByteBuffer.allocate(STEP).order(ByteOrder.LITTLE_ENDIAN);
    while (values.hasRemaining()) {
      int count = Math.min(STEP / Short.BYTES, values.remaining());
      step.asShortBuffer().put(values.slice(values.position(), count));
      values.position(values.position() + count);
      out.write(step.array(), 0, count * Short.BYTES);
    }
  }
}
