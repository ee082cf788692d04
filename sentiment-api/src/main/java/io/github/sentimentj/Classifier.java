package io.github.sentimentj;

import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.text.EncodedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Encoded texts to probabilities: batches of like lengths for the network, priors where it has
 * nothing to read.
 */
final class Classifier {
  private static final int BATCH_SIZE = 32;

  private final Network network;
  private final double[] priors;

  Classifier(Network network, List<Double> priors) {
    this.network = network;
    this.priors = priors.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns probabilities {@code [text][label]} in the order of the texts. */
  double[][] probabilities(List<EncodedText> texts) {
    double[][] result = new double[texts.size()][];
    List<Integer> byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
            .toList();
    List<Integer> readable = byLength.stream().filter(i -> texts.get(i).hasKnownToken()).toList();
    int batches = (readable.size() + BATCH_SIZE - 1) / BATCH_SIZE;
    IntStream.range(0, batches)
        .parallel()
        .forEach(
            batch -> {
              int end = Math.min(readable.size(), (batch + 1) * BATCH_SIZE);
              compute(texts, readable.subList(batch * BATCH_SIZE, end), result);
            });
    for (int i = 0; i < result.length; i++) {
      result[i] = result[i] == null ? priors.clone() : result[i];
    }
    return result;
  }

  private void compute(List<EncodedText> texts, List<Integer> indexes, double[][] result) {
    float[][] logits = network.logits(new EncodedBatch(indexes.stream().map(texts::get).toList()));
    for (int i = 0; i < logits.length; i++) {
      result[indexes.get(i)] = softmax(logits[i]);
    }
  }

  static double[] softmax(float[] logits) {
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double[] result = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      result[i] = Math.exp(logits[i] - max);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}
