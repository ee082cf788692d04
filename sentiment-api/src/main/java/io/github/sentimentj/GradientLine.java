package io.github.sentimentj;

import io.github.sentimentj.spi.GradientNetwork;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The straight line between the word vectors of two texts of equal length. Thread-safe. */
final class GradientLine {
  // What a network remembers to differentiate takes tens of kilobytes a token.
  private static final int MOST_TOKENS = 4096;

  private final GradientNetwork network;
  private final int label;
  private final int tokens;
  private final float[] start;
  private final float[] end;

  GradientLine(GradientNetwork network, int label, EncodedText from, EncodedText to) {
    this.network = network;
    this.label = label;
    this.tokens = to.length();
    this.start = network.vectors(from);
    this.end = network.vectors(to);
  }

  /** What the network says at a point of the line. */
  static final class Point {
    /** Where it is, from 0 at the start to 1 at the end. */
    final double share;

    /** Score of the label. */
    final double score;

    /** How fast the score grows here along the line, because of each token. */
    final double[] slopes;

    Point(double share, double score, double[] slopes) {
      this.share = share;
      this.score = score;
      this.slopes = slopes;
    }

    double slope() {
      return Arrays.stream(slopes).sum();
    }
  }

  /** Returns the points at these places, in their order. */
  List<Point> points(List<Double> shares) {
    int size = Math.max(1, MOST_TOKENS / tokens);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < shares.size(); i += size) {
      starts.add(i);
    }
    Point[] points = new Point[shares.size()];
    ParallelWork.forEach(
        starts,
        first -> {
          List<Double> batch = shares.subList(first, Math.min(shares.size(), first + size));
          List<Point> computed = compute(batch);
          for (int i = 0; i < computed.size(); i++) {
            points[first + i] = computed.get(i);
          }
        });
    return Collections.unmodifiableList(Arrays.asList(points));
  }

  private List<Point> compute(List<Double> shares) {
    List<Double> scores = new ArrayList<>(shares.size());
    List<float[]> gradients =
        network.gradients(
            shares.stream().map(this::vectors).toList(),
            logits -> {
              scores.add(LogOdds.of(logits, label));
              return LogOdds.derivative(logits, label);
            });
    List<Point> points = new ArrayList<>(shares.size());
    for (int i = 0; i < gradients.size(); i++) {
      points.add(new Point(shares.get(i), scores.get(i), slopes(gradients.get(i))));
    }
    return points;
  }

  private float[] vectors(double share) {
    float[] vectors = new float[start.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) ((1 - share) * start[i] + share * end[i]);
    }
    return vectors;
  }

  private double[] slopes(float[] gradient) {
    double[] slopes = new double[tokens];
    int size = start.length / tokens;
    for (int i = 0; i < start.length; i++) {
      slopes[i / size] += (end[i] - start[i]) * (double) gradient[i];
    }
    return slopes;
  }
}
