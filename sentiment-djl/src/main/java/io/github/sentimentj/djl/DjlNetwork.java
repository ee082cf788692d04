package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** A network open for prediction: immutable tensors, and a manager of its own for every call. */
final class DjlNetwork implements Network {
  private final NDManager manager = PyTorch.newManager();
  private final Forward forward;
  private final Tensors tensors = new Tensors(false);
  private final Tensor embedding;

  DjlNetwork(Architecture architecture, Weights weights) {
    this.forward = Forward.of(architecture);
    this.embedding = weights.get("embedding.weight");
    for (String name : weights.names()) {
      if (!name.equals("embedding.weight")) {
        Tensor tensor = weights.get(name);
        ByteBuffer bytes = PaddedBatch.direct(tensor.size());
        bytes.asFloatBuffer().put(tensor.values());
        tensors.add(manager, name, bytes, tensor.shape());
      }
    }
  }

  @Override
  public float[][] logits(EncodedBatch texts) {
    try (NDManager call = manager.newSubManager()) {
      PaddedBatch batch = new PaddedBatch(texts.texts());
      EmbeddingLookup lookup = new StoredEmbedding(embedding);
      NDArray logits =
          forward.logits(
              new Forward.Inputs(
                  batch, batch.embedded(call, lookup, false), batch.embedded(call, lookup, true)),
              tensors,
              Dropout.NONE);
      float[] flat = logits.toFloatArray();
      int labels = flat.length / texts.size();
      float[][] rows = new float[texts.size()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOfRange(flat, i * labels, (i + 1) * labels);
      }
      return rows;
    }
  }

  @Override
  public void close() {
    manager.close();
  }

  /** Rows of a stored embedding, read in place. */
  private record StoredEmbedding(FloatBuffer values, int embeddingSize) implements EmbeddingLookup {

    StoredEmbedding(Tensor tensor) {
      this(tensor.values(), tensor.shape().get(1));
    }

    @Override
    public void copyTo(int text, int id, float[] target) {
      values.get(id * embeddingSize, target);
    }
  }
}
