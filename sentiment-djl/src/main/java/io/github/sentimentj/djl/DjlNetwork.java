package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.GradientNetwork;
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
import java.util.function.UnaryOperator;

/** A network open for prediction: immutable tensors, and a manager of its own for every call. */
final class DjlNetwork implements GradientNetwork {
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
  public float[] vectors(EncodedText text) {
    int size = embedding.shape().get(1);
    StoredVectors words = new StoredVectors(embedding.values(), size, List.of(text));
    float[] vectors = new float[text.length() * size];
    float[] row = new float[size];
    for (int t = 0; t < text.length(); t++) {
      words.copyTo(0, t, row);
      System.arraycopy(row, 0, vectors, t * size, size);
    }
    return vectors;
  }

  @Override
  public List<float[]> gradients(List<float[]> vectors, UnaryOperator<float[]> derivative) {
    InputBuffers buffers = Optional.ofNullable(unused.poll()).orElseGet(InputBuffers::new);
    try (NDManager call = manager.newSubManager()) {
      return new InputGradients(forward, tensors.recorded(), embedding.shape().get(1))
          .of(vectors, derivative, new InputGradients.Memory(call, buffers));
    } finally {
      unused.add(buffers);
    }
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
