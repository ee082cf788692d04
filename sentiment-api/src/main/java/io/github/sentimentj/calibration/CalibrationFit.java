package io.github.sentimentj.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the calibrator of least negative log likelihood on validation data. The same data give the
 * same bits.
 *
 * <p>Not thread-safe.
 */
public final class CalibrationFit {
  // From fewer, what is found says more of them than of the network.
  private static final int LEAST_EXAMPLES = 100;

  private static final double MOST_TEMPERATURE = 20;
  private static final int SECTIONS = 80;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 500;

  private final int labelCount;
  private final List<double[]> probabilities = new ArrayList<>();
  private final List<Integer> truth = new ArrayList<>();

  /** Starts without examples. */
  public CalibrationFit(int labelCount) {
    this.labelCount = labelCount;
  }

  /** Adds an example: the network's probabilities, which are not copied, and the true label. */
  public void add(double[] probabilities, int label) {
    this.probabilities.add(probabilities);
    truth.add(label);
  }

  /**
   * Returns the best calibrator of this kind; fewer than 100 examples, or a label that none has,
   * are too little to go by: then nothing is changed.
   */
  public Calibrator fit(Calibration calibration) {
    if (truth.size() < LEAST_EXAMPLES || truth.stream().distinct().count() < labelCount) {
      return Calibrator.identity(labelCount);
    }
    return switch (calibration) {
      case NONE -> Calibrator.identity(labelCount);
      case TEMPERATURE -> temperature();
      case VECTOR -> vector(temperature());
    };
  }

  /** The loss is convex in the inverse temperature: golden sections over its logarithm. */
  private Calibrator temperature() {
    double low = -Math.log(MOST_TEMPERATURE);
    double high = Math.log(MOST_TEMPERATURE);
    for (int i = 0; i < SECTIONS; i++) {
      double third = (high - low) * (1 - GOLDEN);
      double left = low + third;
      double right = high - third;
      if (loss(scaled(left)) <= loss(scaled(right))) {
        high = right;
      } else {
        low = left;
      }
    }
    return scaled((low + high) / 2);
  }

  private Calibrator scaled(double logarithm) {
    return Calibrator.ofTemperature(Math.exp(logarithm), labelCount);
  }

  /** Gradient descent from the temperature, with steps that halve where they do not help. */
  private Calibrator vector(Calibrator start) {
    Calibrator best = start;
    double least = loss(start);
    double step = 1;
    for (int i = 0; i < STEPS && step > 1e-6; i++) {
      Calibrator next = moved(best, gradient(best), step);
      double loss = loss(next);
      if (loss < least) {
        best = next;
        least = loss;
        step *= 1.5;
      } else {
        step /= 2;
      }
    }
    return best;
  }

  private Calibrator moved(Calibrator from, double[] gradient, double step) {
    List<Double> scales = new ArrayList<>();
    List<Double> offsets = new ArrayList<>();
    for (int label = 0; label < labelCount; label++) {
      double scale = from.scales().get(label) - step * gradient[label];
      scales.add(Math.max(1 / MOST_TEMPERATURE, Math.min(MOST_TEMPERATURE, scale)));
      offsets.add(from.offsets().get(label) - step * gradient[labelCount + label]);
    }
    return new Calibrator(scales, offsets);
  }

  private double[] gradient(Calibrator calibrator) {
    double[] gradient = new double[2 * labelCount];
    for (int i = 0; i < truth.size(); i++) {
      double[] raw = probabilities.get(i);
      double[] calibrated = calibrator.apply(raw);
      for (int label = 0; label < labelCount; label++) {
        double error = calibrated[label] - (truth.get(i) == label ? 1 : 0);
        gradient[label] += error * Calibrator.logarithm(raw[label]) / truth.size();
        gradient[labelCount + label] += error / truth.size();
      }
    }
    return gradient;
  }

  private double loss(Calibrator calibrator) {
    double sum = 0;
    for (int i = 0; i < truth.size(); i++) {
      sum -= Calibrator.logarithm(calibrator.apply(probabilities.get(i))[truth.get(i)]);
    }
    return sum / truth.size();
  }
}
