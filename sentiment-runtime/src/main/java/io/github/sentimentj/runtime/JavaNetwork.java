package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.nio.FloatBuffer;

/**
 * A network in plain Java. Every text is computed on its own, so its batch mates cannot change a
 * bit of its logits. Immutable and thread-safe.
 */
final class JavaNetwork implements Network {
  private final FloatBuffer embedding;
  private final int embeddingSize;
  private final SentenceEncoder encoder;
  private final ClassifierHead head;

  JavaNetwork(Weights weights, SentenceEncoder encoder) {
    this.embedding = weights.get("embedding.weight").values();
    this.embeddingSize = weights.get("embedding.weight").shape().get(1);
    this.encoder = encoder;
    this.head = new ClassifierHead(weights);
  }

  @Override
  public float[][] logits(EncodedBatch batch) {
    float[][] logits = new float[batch.size()][];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = head.logits(encoder.encode(embed(batch.texts().get(i))));
    }
    return logits;
  }

  private float[][] embed(EncodedText text) {
    float[][] vectors = new float[text.length()][embeddingSize];
    for (int t = 0; t < vectors.length; t++) {
      text.copyVector(t, embedding, vectors[t]);
    }
    return vectors;
  }

  /** Nothing to free. */
  @Override
  public void close() {}
}
