package io.github.sentimentj.djl;

import ai.djl.ndarray.NDManager;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingSettings;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Runs the epochs of one training: shares each batch among workers, sums, updates, asks for a
 * verdict.
 */
final class Trainer {
  // A batch that cannot be used is an accident, so many of them in a row are a diverged training.
  private static final int MOST_SKIPPED_IN_A_ROW = 10;
  private static final double WARM_UP_EPOCHS = 0.25;

  private final TrainingRun run;
  private final TrainingSettings settings;
  private final ModelState state;
  private final AdamW optimizer;
  private final WeightAverage average;
  private final Batches batches;
  private final LearningRateSchedule schedule;
  private Optional<Weights> best = Optional.empty();
  private int steps;
  private int skipped;
  private int skippedInARow;

  Trainer(TrainingRun run) {
    this.run = run;
    this.settings = run.recipe().training();
    this.state = ModelState.initial(run);
    this.optimizer = new AdamW(settings.optimizer(), state.parameters(), state.embedding());
    this.average = new WeightAverage(state, settings.optimizer().averageDecay());
    this.batches = new Batches(run.examples(), settings.batchSize());
    this.schedule =
        new LearningRateSchedule(
            (int) (batches.count() * WARM_UP_EPOCHS),
            (long) batches.count() * settings.maxEpochs());
  }

  TrainingOutcome fit() {
    try (NDManager manager = PyTorch.newManager();
        WorkerPool workers = new WorkerPool(run, state, manager)) {
      StopReason reason = StopReason.MAX_EPOCHS;
      for (int epoch = 1; epoch <= settings.maxEpochs(); epoch++) {
        if (!runEpoch(epoch, workers)) {
          reason = StopReason.DIVERGED;
          break;
        }
        if (judge()) {
          reason = StopReason.EARLY_STOPPING;
          break;
        }
      }
      return new TrainingOutcome(bestWeights(), reason, skipped);
    }
  }

  /**
   * Returns false if the training has diverged: too many batches in a row were of no use, or all.
   */
  private boolean runEpoch(int epoch, WorkerPool workers) {
    SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + epoch);
    for (List<EncodedExample> batch : batches.shuffled(random)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new TrainingException("training was interrupted in epoch " + epoch);
      }
      WorkerPool.Sum sum = workers.compute(batch, random);
      boolean usable =
          Double.isFinite(sum.loss()) && optimizer.step(sum.rows(), schedule.at(steps));
      steps++;
      if (usable) {
        skippedInARow = 0;
        average.stepEnded();
        run.stepEnded(new Step(batch.size(), tokens(batch), sum.loss(), sum.correct()));
      } else {
        skipped++;
        if (++skippedInARow > MOST_SKIPPED_IN_A_ROW) {
          return false;
        }
      }
    }
    return skippedInARow < batches.count();
  }

  /** Returns whether training should stop. */
  private boolean judge() {
    Weights weights = average.snapshot();
    Architecture architecture = run.recipe().architecture();
    try (DjlNetwork network = new DjlNetwork(architecture, weights)) {
      EpochVerdict verdict = run.epochEnded(network);
      if (verdict.keep()) {
        best = Optional.of(weights);
      }
      return verdict.stop();
    }
  }

  private Weights bestWeights() {
    return best.orElseThrow(
        () ->
            new TrainingException(
                "loss or gradients were not finite in "
                    + skipped
                    + " batches before the first epoch ended; lower the learning rate"));
  }

  private static long tokens(List<EncodedExample> batch) {
    return batch.stream().mapToLong(example -> example.text().length()).sum();
  }
}
