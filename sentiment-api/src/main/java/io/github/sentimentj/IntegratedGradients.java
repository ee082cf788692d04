package io.github.sentimentj;

import io.github.sentimentj.spi.GradientNetwork;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradients of a text's score, integrated along the straight line from a text of as many unknown
 * words (Sundararajan, Taly and Yan 2017). The line is cut into equal pieces and the gradient taken
 * in the middle of each; while the contributions do not add up, every piece is cut in three, of
 * which the middle one is known already.
 */
final class IntegratedGradients {
  static final double TOLERANCE = 0.01;

  private static final int FEWEST_POINTS = 20;
  private static final int MOST_POINTS = 540;
  // What a network remembers to differentiate takes tens of kilobytes a token.
  private static final int MOST_TOKENS = 4096;

  private final GradientNetwork network;
  private final Classifier classifier;

  IntegratedGradients(GradientNetwork network, Classifier classifier) {
    this.network = network;
    this.classifier = classifier;
  }

  /** Explains a text with a known token. */
  Attribution attribute(EncodedText text, int label) {
    int[] unknown = new int[text.length()];
    Arrays.fill(unknown, Vocabulary.UNKNOWN_ID);
    EncodedText base = EncodedText.of(unknown);
    double[][] ends = classifier.read(List.of(base, text));
    double baseScore = LogOdds.of(ends[0], label);
    double score = LogOdds.of(ends[1], label);
    Line line = new Line(network.vectors(base), network.vectors(text), text.length());
    double[] sums = new double[line.start.length];
    double[] contributions = new double[text.length()];
    for (int points = FEWEST_POINTS; points <= MOST_POINTS; points *= 3) {
      add(sums, line, label, newPoints(points));
      contributions = line.contributions(sums, points);
      double missing = score - baseScore - Arrays.stream(contributions).sum();
      if (Math.abs(missing) <= TOLERANCE * Math.max(1, Math.abs(score - baseScore))) {
        break;
      }
    }
    return new Attribution(score, baseScore, contributions);
  }

  /** Where the gradient is not known yet, as shares of the line. */
  private static List<Double> newPoints(int points) {
    List<Double> shares = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      if (points == FEWEST_POINTS || i % 3 != 1) {
        shares.add((i + 0.5) / points);
      }
    }
    return shares;
  }

  private void add(double[] sums, Line line, int label, List<Double> shares) {
    int size = Math.max(1, MOST_TOKENS / line.tokens);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < shares.size(); start += size) {
      starts.add(start);
    }
    // Kept apart, to be added in one order whichever batch is done first.
    double[][] partial = new double[starts.size()][];
    ParallelWork.forEach(
        starts,
        start -> {
          List<Double> batch = shares.subList(start, Math.min(shares.size(), start + size));
          partial[start / size] = sum(line, label, batch);
        });
    for (double[] part : partial) {
      addTo(sums, part);
    }
  }

  private double[] sum(Line line, int label, List<Double> shares) {
    double[] sum = new double[line.start.length];
    List<float[]> points = shares.stream().map(line::point).toList();
    for (float[] gradient :
        network.gradients(points, logits -> LogOdds.derivative(logits, label))) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += gradient[i];
      }
    }
    return sum;
  }

  private static void addTo(double[] sums, double[] part) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += part[i];
    }
  }

  /** The line between the vectors of two texts. */
  private static final class Line {
    private final float[] start;
    private final float[] end;
    private final int tokens;

    Line(float[] start, float[] end, int tokens) {
      this.start = start;
      this.end = end;
      this.tokens = tokens;
    }

    float[] point(double share) {
      float[] point = new float[start.length];
      for (int i = 0; i < point.length; i++) {
        point[i] = (float) (start[i] + share * (end[i] - start[i]));
      }
      return point;
    }

    /** The way along the line, times the mean gradient, for each token. */
    double[] contributions(double[] gradientSums, int points) {
      double[] contributions = new double[tokens];
      int size = start.length / tokens;
      for (int i = 0; i < start.length; i++) {
        contributions[i / size] += (end[i] - start[i]) * gradientSums[i] / points;
      }
      return contributions;
    }
  }
}
