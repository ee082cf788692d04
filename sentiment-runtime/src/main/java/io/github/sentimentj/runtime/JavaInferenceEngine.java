package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Weights;

/**
 * Predicts in plain Java; the default engine.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class JavaInferenceEngine implements InferenceEngine {
  /** The name that users choose this engine by. */
  public static final String NAME = "java";

  /** Called by {@link java.util.ServiceLoader}. */
  public JavaInferenceEngine() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int rank() {
    return 100;
  }

  @Override
  public boolean supports(Architecture architecture) {
    return SentenceEncoder.of(architecture).isPresent();
  }

  @Override
  public Network open(Architecture architecture, Weights weights) {
    return SentenceEncoder.of(architecture)
        .map(encoder -> new JavaNetwork(weights, encoder.apply(weights)))
        .orElseThrow(
            () ->
                new IllegalArgumentException("no forward pass for '" + architecture.name() + "'"));
  }
}
