package io.github.sentimentj.djl;

/**
 * Share of the greatest step size over a training: a linear warm-up, then half a cosine down to a
 * twentieth (after Loshchilov and Hutter 2017).
 */
record LearningRateSchedule(int warmUpSteps, long totalSteps) {
  private static final double LEAST = 0.05;

  /** Returns the share for a step, counted from 0; greater than 0, at most 1. */
  double at(int step) {
    if (step < warmUpSteps) {
      return (step + 1.0) / (warmUpSteps + 1.0);
    }
    double progress = (double) (step - warmUpSteps) / Math.max(1, totalSteps - warmUpSteps);
    return LEAST + (1 - LEAST) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
  }
}
