package io.github.sentimentj.examples.cli;

import io.github.sentimentj.architecture.Pooling;

/** Names of the poolings, such as {@code max-mean}. */
final class PoolingName extends ConstantName<Pooling> {
  PoolingName() {
    super(Pooling.class);
  }
}
