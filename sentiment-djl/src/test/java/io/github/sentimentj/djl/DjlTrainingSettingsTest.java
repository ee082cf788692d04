package io.github.sentimentj.djl;

import io.github.sentimentj.contract.TrainingSettingsContract;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.TrainingEngine;

final class DjlTrainingSettingsTest extends TrainingSettingsContract {
  @Override
  protected TrainingEngine engine() {
    return new DjlEngine();
  }

  @Override
  protected InferenceEngine engineForPrediction() {
    return new DjlEngine();
  }
}
