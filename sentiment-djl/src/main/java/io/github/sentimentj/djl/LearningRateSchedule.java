package io.github.sentimentj.djl;

import io.github.sentimentj.training.Schedule;

/** Share of the greatest step size, step by step over a training. */
record LearningRateSchedule(
    Schedule schedule, double warmUpEpochs, int batchesPerEpoch, int epochs) {
  private static final double RISING = 0.3;
  private static final double FIRST = 1 / 25.0;
  private static final double LAST_OF_ONE_CYCLE = 1e-4;
  private static final double LAST_OF_COSINE = 0.05;

  /** Returns the share for a step, counted from 0; greater than 0, at most 1. */
  double at(int step) {
    double total = (double) batchesPerEpoch * epochs;
    return switch (schedule) {
      case COSINE -> warmUp(step, total, LAST_OF_COSINE);
      case CONSTANT -> warmUp(step, total, 1);
      case ONE_CYCLE -> {
        double top = RISING * total;
        yield step < top
            ? cosine(FIRST, 1, step / top)
            : cosine(1, LAST_OF_ONE_CYCLE, (step - top) / (total - top));
      }
    };
  }

  private double warmUp(int step, double total, double last) {
    int steps = (int) (batchesPerEpoch * warmUpEpochs);
    return step < steps
        ? (step + 1.0) / (steps + 1.0)
        : cosine(1, last, (step - steps) / Math.max(1, total - steps));
  }

  /** Half a cosine from one value to another. */
  private static double cosine(double from, double to, double progress) {
    return to + (from - to) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
  }
}
