package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link BiLstm} in plain Java. Every text is computed on its own, so its batch mates cannot change
 * a bit of its logits. Immutable and thread-safe.
 */
final class BiLstmNetwork implements Network {
  private final FloatBuffer embedding;
  private final int embeddingSize;
  private final List<Layer> layers = new ArrayList<>();
  private final SequencePooling pooling;
  private final Linear dense;
  private final Linear classifier;

  private record Layer(LstmDirection forward, LstmDirection backward) {}

  BiLstmNetwork(BiLstm architecture, Weights weights) {
    this.embedding = weights.get("embedding.weight").values();
    this.embeddingSize = weights.get("embedding.weight").shape().get(1);
    for (int layer = 0; layer < architecture.layers(); layer++) {
      layers.add(
          new Layer(
              new LstmDirection(weights, layer, false), new LstmDirection(weights, layer, true)));
    }
    this.pooling = SequencePooling.of(architecture.pooling(), weights);
    this.dense = new Linear(weights, "dense");
    this.classifier = new Linear(weights, "classifier");
  }

  @Override
  public float[][] logits(EncodedBatch batch) {
    float[][] logits = new float[batch.size()][];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = logits(batch.texts().get(i));
    }
    return logits;
  }

  private float[] logits(EncodedText text) {
    float[][] inputs = embed(text);
    float[][] forward = inputs;
    float[][] backward = inputs;
    for (int layer = 0; layer < layers.size(); layer++) {
      if (layer > 0) {
        inputs = concat(forward, backward);
      }
      forward = layers.get(layer).forward().run(inputs);
      backward = layers.get(layer).backward().run(inputs);
    }
    float[] hidden = dense.apply(pooling.pool(forward, backward));
    Activations.relu(hidden);
    return classifier.apply(hidden);
  }

  private float[][] embed(EncodedText text) {
    float[][] vectors = new float[text.length()][embeddingSize];
    for (int t = 0; t < vectors.length; t++) {
      embedding.get(text.id(t) * embeddingSize, vectors[t]);
    }
    return vectors;
  }

  private static float[][] concat(float[][] forward, float[][] backward) {
    float[][] both = new float[forward.length][];
    for (int t = 0; t < both.length; t++) {
      both[t] = SequencePooling.concat(forward[t], backward[t]);
    }
    return both;
  }

  /** Nothing to free. */
  @Override
  public void close() {}
}
