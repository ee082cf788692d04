package io.github.sentimentj.djl;

import io.github.sentimentj.contract.TrainingEngineContract;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.TrainingEngine;

final class DjlTrainingTest extends TrainingEngineContract {
  @Override
  protected TrainingEngine engine() {
    return new DjlEngine();
  }

  @Override
  protected InferenceEngine engineForPrediction() {
    return new DjlEngine();
  }
}
