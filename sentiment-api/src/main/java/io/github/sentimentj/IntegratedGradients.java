package io.github.sentimentj;

import io.github.sentimentj.GradientLine.Point;
import io.github.sentimentj.spi.GradientNetwork;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gradients of a text's score, integrated along the straight line from a text of as many unknown
 * words (Sundararajan, Taly and Yan 2017), by trapezoids. How much the score really changes over a
 * piece of the line is known; pieces over which the gradients tell something else are halved until
 * the contributions add up: a trained network may decide within a thousandth of the line.
 */
final class IntegratedGradients {
  static final double TOLERANCE = 0.01;

  private static final int PIECES = 20;
  private static final int MOST_POINTS = 600;

  private final GradientNetwork network;

  IntegratedGradients(GradientNetwork network) {
    this.network = network;
  }

  /** Explains a text with a known token. */
  Attribution attribute(EncodedText text, int label) {
    int[] unknown = new int[text.length()];
    Arrays.fill(unknown, Vocabulary.UNKNOWN_ID);
    GradientLine line = new GradientLine(network, label, EncodedText.of(unknown), text);
    List<Point> points =
        line.points(IntStream.rangeClosed(0, PIECES).mapToObj(i -> (double) i / PIECES).toList());
    for (List<Double> cuts = cuts(points); !cuts.isEmpty(); cuts = cuts(points)) {
      List<Point> more = new ArrayList<>(points);
      more.addAll(line.points(cuts));
      more.sort(Comparator.comparingDouble(point -> point.share));
      points = more;
    }
    double score = points.get(points.size() - 1).score;
    return new Attribution(score, points.get(0).score, contributions(points, text.length()));
  }

  private static double[] contributions(List<Point> points, int tokens) {
    double[] contributions = new double[tokens];
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      for (int t = 0; t < tokens; t++) {
        contributions[t] += (to.share - from.share) * (from.slopes[t] + to.slopes[t]) / 2;
      }
    }
    return contributions;
  }

  /** The middles of the pieces that are off most, none if the whole line is near enough. */
  private static List<Double> cuts(List<Point> points) {
    double all = points.get(points.size() - 1).score - points.get(0).score;
    double allowed = TOLERANCE * Math.max(1, Math.abs(all));
    double[] errors = new double[points.size()];
    for (int i = 1; i < errors.length; i++) {
      errors[i] = error(points.get(i - 1), points.get(i));
    }
    if (Math.abs(Arrays.stream(errors).sum()) <= allowed) {
      return List.of();
    }
    return IntStream.range(1, errors.length)
        .filter(i -> Math.abs(errors[i]) > allowed / errors.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(errors[i])))
        .limit(MOST_POINTS - points.size())
        .map(i -> (points.get(i - 1).share + points.get(i).share) / 2)
        .toList();
  }

  /** How far the score's change over a piece is from what the gradients at its ends tell. */
  private static double error(Point from, Point to) {
    return to.score - from.score - (to.share - from.share) * (from.slope() + to.slope()) / 2;
  }
}
