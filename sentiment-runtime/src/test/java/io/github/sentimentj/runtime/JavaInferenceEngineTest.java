package io.github.sentimentj.runtime;

import io.github.sentimentj.contract.InferenceEngineContract;
import io.github.sentimentj.spi.InferenceEngine;

final class JavaInferenceEngineTest extends InferenceEngineContract {
  @Override
  protected InferenceEngine engine() {
    return new JavaInferenceEngine();
  }

  @Override
  protected boolean offersGradients() {
    return false;
  }
}
