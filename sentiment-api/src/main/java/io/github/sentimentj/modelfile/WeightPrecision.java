package io.github.sentimentj.modelfile;

/**
 * How many bits of a weight a model file keeps. Fewer make a smaller file; predictions are computed
 * in 32 bits all the same, with the weights as they were rounded. Only matrices and convolutions
 * are rounded, biases never.
 */
public enum WeightPrecision {
  /** 32 bits, as they were trained. */
  FLOAT32,
  /** 16 bits (IEEE 754's binary16): half the size, each weight off by 0.05 % at most. */
  FLOAT16,
  /**
   * 8 bits and a scale for each row (a word's vector, a feature's weights): a quarter of the size,
   * each weight off by 0.4 % of the row's greatest at most.
   */
  INT8
}
