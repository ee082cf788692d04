package io.github.sentimentj;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.spi.Checkpoints;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.EpochReport;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingReport;
import java.util.List;
import java.util.Optional;

/**
 * What an engine is given to fit, and the library's ear: judges every epoch, tells the listener.
 */
final class MonitoredRun implements TrainingRun {
  /**
   * What is fitted.
   *
   * @param subwords what judging composes unknown words of; training itself never does
   */
  record Task(
      Recipe recipe,
      Dimensions dimensions,
      Weights initialWeights,
      List<EncodedExample> examples,
      List<Double> priors,
      Optional<SubwordVectors> subwords) {}

  /** The device where the caller named none. */
  static final String CPU = "cpu";

  // Texts that show whether a network says anything at all, where there are none to judge it by.
  private static final int FEW = 32;

  private final Task task;
  private final Optional<LabelledTexts> validation;
  private final TrainingListener listener;
  private Checkpoints checkpoints = Checkpoints.NONE;
  private String device = CPU;
  private TrainingProgress progress = new TrainingProgress();

  MonitoredRun(Task task, Optional<LabelledTexts> validation, TrainingListener listener) {
    this.task = task;
    this.validation = validation;
    this.listener = listener;
  }

  /** Keeps checkpoints in this folder and continues from the one in it, if any. */
  void keepIn(CheckpointFolder folder) {
    progress = folder.progress();
    checkpoints = folder;
  }

  /** Asks the engine to compute on this device. */
  void computeOn(String name) {
    device = name;
  }

  @Override
  public Recipe recipe() {
    return task.recipe();
  }

  @Override
  public Dimensions dimensions() {
    return task.dimensions();
  }

  @Override
  public Weights initialWeights() {
    return task.initialWeights();
  }

  @Override
  public List<EncodedExample> examples() {
    return task.examples();
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public void stepEnded(Step step) {
    progress.add(step);
    listener.on(
        new TrainingEvent.StepEnded(
            progress.epoch(),
            progress.epochExamples(),
            progress.epochTokens(),
            progress.epochLoss(),
            progress.epochAccuracy()));
  }

  @Override
  public EpochVerdict epochEnded(Network network) {
    try {
      return verdict(figures(new Classifier(network, task.priors())));
    } catch (NonFiniteLogitsException e) {
      // It got so large that it says nothing any more, be it in the last batches of the epoch.
      return new EpochVerdict(false, Optional.of(StopReason.DIVERGED));
    }
  }

  private Optional<Validation> figures(Classifier classifier) {
    if (validation.isEmpty()) {
      List<EncodedExample> few = task.examples().subList(0, Math.min(FEW, task.examples().size()));
      classifier.probabilities(few.stream().map(EncodedExample::text).toList());
    }
    return validation.map(data -> data.validate(classifier));
  }

  private EpochVerdict verdict(Optional<Validation> figures) {
    int epoch = progress.epoch();
    boolean best = isBest(figures);
    EpochReport report =
        new EpochReport(epoch, progress.epochLoss(), progress.epochAccuracy(), figures, best);
    progress.add(report);
    listener.on(new TrainingEvent.EpochEnded(report));
    int patience = recipe().training().earlyStopping().patience();
    boolean stop = epoch - progress.bestEpoch() >= patience;
    return new EpochVerdict(best, stop ? Optional.of(StopReason.EARLY_STOPPING) : Optional.empty());
  }

  /** Without validation data there is nothing to choose by: every epoch is better than the last. */
  private boolean isBest(Optional<Validation> figures) {
    if (figures.isEmpty() || progress.bestEpoch() == 0) {
      return true;
    }
    EarlyStopping stopping = recipe().training().earlyStopping();
    Optional<Validation> best = progress.epochs().get(progress.bestEpoch() - 1).validation();
    return stopping.metric().score(figures.get())
        > best.map(stopping.metric()::score).orElse(Double.NEGATIVE_INFINITY);
  }

  TrainingReport finished(TrainingOutcome outcome, Optional<CalibrationReport> calibration) {
    TrainingReport report =
        new TrainingReport(
            progress.epochs(),
            progress.bestEpoch(),
            outcome.stopReason(),
            progress.tokens(),
            outcome.skippedSteps(),
            calibration);
    listener.on(new TrainingEvent.Finished(report));
    return report;
  }
}
