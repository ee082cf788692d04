package io.github.sentimentj.examples.cli;

import io.github.sentimentj.modelfile.WeightPrecision;

/** Names of the precisions, such as {@code int8}. */
final class PrecisionName extends ConstantName<WeightPrecision> {
  PrecisionName() {
    super(WeightPrecision.class);
  }
}
