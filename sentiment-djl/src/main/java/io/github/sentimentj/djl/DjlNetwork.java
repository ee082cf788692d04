package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A network open for prediction: immutable tensors, and a manager of its own for every call. */
final class DjlNetwork implements Network {
  private final NDManager manager;
  private final Forward forward;
  private final Tensors tensors = new Tensors(false);
  private final Tensor embedding;
  // As many as there ever were calls at a time.
  private final Queue<InputBuffers> unused = new ConcurrentLinkedQueue<>();

  DjlNetwork(Architecture architecture, Weights weights) {
    this.forward = Forward.of(architecture);
    this.manager = PyTorch.newManager();
    this.embedding = weights.get("embedding.weight");
    for (String name : weights.names()) {
      if (!name.equals("embedding.weight")) {
        Tensor tensor = weights.get(name);
        ByteBuffer bytes = InputBuffers.direct(tensor.size());
        bytes.asFloatBuffer().put(tensor.values());
        tensors.add(manager, name, bytes, tensor.shape());
      }
    }
  }

  @Override
  public float[][] logits(EncodedBatch texts) {
    InputBuffers buffers = Optional.ofNullable(unused.poll()).orElseGet(InputBuffers::new);
    try (NDManager call = manager.newSubManager()) {
      PaddedBatch batch = new PaddedBatch(texts.texts());
      EmbeddingLookup words =
          new StoredVectors(embedding.values(), embedding.shape().get(1), texts.texts());
      NDArray forwardInput = batch.embedded(call, words, buffers, false);
      NDArray backwardInput =
          forward.readsReversed() ? batch.embedded(call, words, buffers, true) : forwardInput;
      NDArray logits =
          forward.logits(
              new Forward.Inputs(batch, forwardInput, backwardInput), tensors, Dropout.NONE);
      return rows(logits.toFloatArray(), texts.size());
    } finally {
      unused.add(buffers);
    }
  }

  private static float[][] rows(float[] flat, int count) {
    int size = flat.length / count;
    float[][] rows = new float[count][];
    for (int i = 0; i < count; i++) {
      rows[i] = Arrays.copyOfRange(flat, i * size, (i + 1) * size);
    }
    return rows;
  }

  @Override
  public void close() {
    manager.close();
    unused.clear();
  }

  /** Rows of a stored embedding, read in place, for the words of a batch. */
  private record StoredVectors(FloatBuffer rows, int embeddingSize, List<EncodedText> texts)
      implements EmbeddingLookup {

    @Override
    public void copyTo(int text, int position, float[] target) {
      texts.get(text).copyVector(position, rows, target);
    }
  }
}
