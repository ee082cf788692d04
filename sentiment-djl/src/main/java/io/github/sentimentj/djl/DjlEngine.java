package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;

/**
 * Trains and predicts on DJL's PyTorch engine, on the CPU. Prediction is chosen with {@code
 * engine("pytorch")}.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class DjlEngine implements TrainingEngine, InferenceEngine {

  /** Called by {@link java.util.ServiceLoader}. */
  public DjlEngine() {}

  @Override
  public String name() {
    return PyTorch.NAME;
  }

  @Override
  public String description() {
    return PyTorch.description();
  }

  @Override
  public int rank() {
    return 10;
  }

  @Override
  public boolean supports(Architecture architecture) {
    return Forward.supports(architecture);
  }

  @Override
  public TrainingOutcome fit(TrainingRun run) {
    SelfCheck.run();
    return new Trainer(run).fit();
  }

  @Override
  public Network open(Architecture architecture, Weights weights) {
    return new DjlNetwork(architecture, weights);
  }
}
