package io.github.sentimentj.djl;

import ai.djl.ndarray.NDManager;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Network;
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
  // Besides those after every epoch: a few minutes of work.
  private static final int CHECKPOINT_BATCHES = 2000;

  private final TrainingRun run;
  private final TrainingSettings settings;
  private final ModelState state;
  private final AdamW optimizer;
  private final WeightAverage average;
  private final Batches batches;
  private final LearningRateSchedule schedule;
  private final Position position = new Position();
  private final TrainerState trainerState;
  private Optional<Weights> best = Optional.empty();

  Trainer(TrainingRun run) {
    this.run = run;
    this.settings = run.recipe().training();
    this.state = ModelState.initial(run);
    this.optimizer = new AdamW(settings.optimizer(), state.parameters(), state.embedding());
    this.average = new WeightAverage(state, settings.optimizer().averageDecay());
    this.batches = new Batches(run.examples(), settings.batchSize());
    this.schedule =
        new LearningRateSchedule(
            settings.optimizer().schedule(),
            settings.optimizer().warmUpEpochs(),
            batches.count(),
            settings.maxEpochs());
    this.trainerState = new TrainerState(state, optimizer, average, position);
  }

  TrainingOutcome fit() {
    run.checkpoints().restored().ifPresent(saved -> best = trainerState.restore(saved));
    try (NDManager manager = PyTorch.newManager(run.device());
        WorkerPool workers = new WorkerPool(run, state, manager)) {
      while (position.stopped.isEmpty()) {
        position.stopped = runEpoch(workers) ? judge() : Optional.of(StopReason.DIVERGED);
        position.epoch++;
        position.batch = 0;
        checkpoint();
      }
      requireUninterrupted("after its last epoch");
      return new TrainingOutcome(bestWeights(), position.stopped.get(), position.skipped);
    }
  }

  /**
   * Returns false if the training has diverged: too many batches in a row were of no use, or all.
   */
  private boolean runEpoch(WorkerPool workers) {
    SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + position.epoch);
    List<List<EncodedExample>> all = batches.shuffled(random);
    for (int i = 0; i < all.size(); i++) {
      // Drawn for batches that are done, too, so that the next ones draw what they always do.
      SplittableRandom drawn = random.split();
      if (i < position.batch) {
        continue;
      }
      requireUninterrupted("in epoch " + position.epoch);
      if (!step(all.get(i), drawn, workers)) {
        return false;
      }
      if (position.batch % CHECKPOINT_BATCHES == 0) {
        checkpoint();
      }
    }
    return position.skippedInARow < batches.count();
  }

  private void requireUninterrupted(String where) {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(where);
    }
  }

  private TrainingException interrupted(String where) {
    checkpoint();
    return new TrainingException("training was interrupted " + where);
  }

  /** Returns false if too many batches in a row were of no use. */
  private boolean step(List<EncodedExample> batch, SplittableRandom random, WorkerPool workers) {
    WorkerPool.Sum sum = workers.compute(batch, frozenWords(), random);
    boolean usable =
        Double.isFinite(sum.loss()) && optimizer.step(sum.rows(), schedule.at(position.steps));
    position.steps++;
    position.batch++;
    if (usable) {
      position.skippedInARow = 0;
      average.stepEnded();
      run.stepEnded(new Step(batch.size(), tokens(batch), sum.loss(), sum.correct()));
      return true;
    }
    position.skipped++;
    return ++position.skippedInARow <= MOST_SKIPPED_IN_A_ROW;
  }

  private boolean frozenWords() {
    return settings.optimizer().embeddingLearningRate() == 0
        || position.epoch <= settings.optimizer().embeddingFreezeEpochs();
  }

  private void checkpoint() {
    if (run.checkpoints().wanted()) {
      run.checkpoints().save(trainerState.save(best));
    }
  }

  /** Returns why training should stop, if it should. */
  private Optional<StopReason> judge() {
    Weights weights = average.snapshot();
    Architecture architecture = run.recipe().architecture();
    try (Network network =
        new InterruptibleNetwork(new DjlNetwork(architecture, weights), Thread.currentThread())) {
      EpochVerdict verdict = run.epochEnded(network);
      if (verdict.keep()) {
        best = Optional.of(weights);
      }
      boolean last = position.epoch == settings.maxEpochs();
      return last && verdict.stop().isEmpty() ? Optional.of(StopReason.MAX_EPOCHS) : verdict.stop();
    } catch (InterruptibleNetwork.InterruptedNetworkException e) {
      // All batches are done, so that a resumed training begins with the judgement.
      throw interrupted("while epoch " + position.epoch + " was judged");
    }
  }

  private Weights bestWeights() {
    return best.orElseThrow(
        () ->
            new TrainingException(
                "loss, gradients or logits were not finite in the first epoch ("
                    + position.skipped
                    + " batches skipped); lower the learning rate"));
  }

  private static long tokens(List<EncodedExample> batch) {
    return batch.stream().mapToLong(example -> example.text().length()).sum();
  }
}
