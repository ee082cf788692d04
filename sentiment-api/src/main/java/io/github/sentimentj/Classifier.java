package io.github.sentimentj;

import io.github.sentimentj.calibration.Calibrator;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.OcclusionNetwork;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Encoded texts to probabilities: batches of like lengths for the network, in parallel, and the
 * priors where it has nothing to read.
 */
final class Classifier {
  private static final int MOST_TEXTS = 32;
  // Bounds the memory of a batch where texts are long.
  private static final int MOST_TOKENS = 1 << 16;
  // Ids of shortened texts held at a time: a few megabytes, however long the text is.
  private static final int MOST_IDS = 1 << 20;

  private final Network network;
  private final List<Double> priors;
  private final Calibrator calibrator;

  /** A classifier of the network's own probabilities. */
  Classifier(Network network, List<Double> priors) {
    this(network, priors, Calibrator.identity(priors.size()));
  }

  Classifier(Network network, List<Double> priors, Calibrator calibrator) {
    this.network = network;
    this.priors = priors;
    this.calibrator = calibrator;
  }

  /** Returns a classifier of the same network's calibrated probabilities. */
  Classifier calibrated(Calibrator calibrator) {
    return new Classifier(network, priors, calibrator);
  }

  /** Returns probabilities {@code [text][label]} in the order of the texts. */
  double[][] probabilities(List<EncodedText> texts) {
    double[][] result = new double[texts.size()][];
    ParallelWork.forEach(batches(texts), batch -> compute(texts, batch, result));
    for (int i = 0; i < result.length; i++) {
      result[i] = result[i] == null ? priors() : result[i];
    }
    return result;
  }

  /** Returns probabilities {@code [token][label]} of a text without each of its tokens. */
  double[][] probabilitiesWithoutEach(EncodedText text) {
    double[][] result = new double[text.length()][];
    if (network instanceof OcclusionNetwork occlusion && text.length() > 1) {
      float[][] logits = occlusion.logitsWithoutEach(text);
      for (int i = 0; i < result.length; i++) {
        result[i] = text.without(i).hasKnownToken() ? probabilities(logits[i]) : priors();
      }
      return result;
    }
    int step = Math.max(1, MOST_IDS / text.length());
    for (int start = 0; start < result.length; start += step) {
      int end = Math.min(result.length, start + step);
      double[][] part = probabilities(IntStream.range(start, end).mapToObj(text::without).toList());
      System.arraycopy(part, 0, result, start, part.length);
    }
    return result;
  }

  /** Returns the probabilities of a text without a known word. */
  double[] priors() {
    return priors.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Indexes of the texts that have something to read, sorted by length, cut into batches. */
  private static List<List<Integer>> batches(List<EncodedText> texts) {
    List<Integer> readable =
        IntStream.range(0, texts.size())
            .filter(i -> texts.get(i).hasKnownToken())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
            .toList();
    List<List<Integer>> batches = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= readable.size(); end++) {
      int size = end - start;
      boolean full =
          end == readable.size()
              || size == MOST_TEXTS
              || (size + 1L) * texts.get(readable.get(end)).length() > MOST_TOKENS;
      if (full) {
        batches.add(readable.subList(start, end));
        start = end;
      }
    }
    return batches;
  }

  private void compute(List<EncodedText> texts, List<Integer> batch, double[][] result) {
    float[][] logits = network.logits(new EncodedBatch(batch.stream().map(texts::get).toList()));
    for (int i = 0; i < logits.length; i++) {
      result[batch.get(i)] = probabilities(logits[i]);
    }
  }

  private double[] probabilities(float[] logits) {
    return calibrator.apply(softmax(logits));
  }

  private static double[] softmax(float[] logits) {
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
    if (!Double.isFinite(sum)) {
      throw new NonFiniteLogitsException();
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }
}
