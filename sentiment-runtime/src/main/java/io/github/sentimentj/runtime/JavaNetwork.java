package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.OcclusionNetwork;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network in plain Java. Texts of like length are computed together, each by the same operations
 * in the same order as alone, so that its batch mates cannot change a bit of its logits.
 * Thread-safe.
 */
final class JavaNetwork implements OcclusionNetwork {
  private final SentenceEncoder encoder;
  private final ClassifierHead head;

  JavaNetwork(Weights weights, SentenceEncoder encoder) {
    this.encoder = encoder;
    this.head = new ClassifierHead(weights);
  }

  @Override
  public float[][] logits(EncodedBatch batch) {
    List<EncodedText> texts = batch.texts();
    List<Integer> order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
            .toList();
    float[][] logits = new float[texts.size()][];
    for (int start = 0; start < order.size(); start += Matrix.MOST_TOGETHER) {
      List<Integer> together =
          order.subList(start, Math.min(order.size(), start + Matrix.MOST_TOGETHER));
      float[][] computed = head.logits(encoder.encode(together.stream().map(texts::get).toList()));
      for (int i = 0; i < computed.length; i++) {
        logits[together.get(i)] = computed[i];
      }
    }
    return logits;
  }

  @Override
  public float[][] logitsWithoutEach(EncodedText text) {
    return head.logits(encoder.encodeWithoutEach(text));
  }

  /** Nothing to free. */
  @Override
  public void close() {}
}
