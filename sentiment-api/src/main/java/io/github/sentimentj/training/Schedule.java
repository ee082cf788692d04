package io.github.sentimentj.training;

/** How the step sizes change over a training. */
public enum Schedule {
  /**
   * A linear {@linkplain OptimizerSettings#warmUpEpochs() warm-up}, then half a cosine down to a
   * twentieth (after Loshchilov and Hutter 2017).
   */
  COSINE,

  /**
   * Half a cosine up over the first 30 % of the training, then half a cosine down to almost nothing
   * (the 1cycle policy of Smith 2018, in the form with two phases).
   */
  ONE_CYCLE,

  /**
   * A linear {@linkplain OptimizerSettings#warmUpEpochs() warm-up}, then the greatest step size
   * throughout.
   */
  CONSTANT
}
