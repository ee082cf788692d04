package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.TrainingRun;

/**
 * Trains on DJL's PyTorch engine, on the CPU.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class DjlTrainingEngine implements TrainingEngine {

  /** Called by {@link java.util.ServiceLoader}. */
  public DjlTrainingEngine() {}

  @Override
  public String name() {
    return PyTorch.NAME;
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
}
