package io.github.sentimentj;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.EpochReport;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an engine is given to fit, and the library's ear: judges every epoch, tells the listener.
 */
final class MonitoredRun implements TrainingRun {
  /** What is fitted. */
  record Task(
      Recipe recipe,
      Dimensions dimensions,
      Tensor embeddings,
      List<EncodedExample> examples,
      List<Double> priors) {}

  private final Task task;
  private final Optional<LabelledTexts> validation;
  private final TrainingListener listener;
  private final List<EpochReport> epochs = new ArrayList<>();
  private long tokens;
  private long epochTokens;
  private int epochExamples;
  private double epochLoss;
  private long epochCorrect;
  private double bestScore = Double.NEGATIVE_INFINITY;
  private int bestEpoch;

  MonitoredRun(Task task, Optional<LabelledTexts> validation, TrainingListener listener) {
    this.task = task;
    this.validation = validation;
    this.listener = listener;
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
  public Tensor embeddings() {
    return task.embeddings();
  }

  @Override
  public List<EncodedExample> examples() {
    return task.examples();
  }

  @Override
  public void stepEnded(Step step) {
    tokens += step.tokens();
    epochTokens += step.tokens();
    epochExamples += step.examples();
    epochLoss += step.loss() * step.examples();
    epochCorrect += step.correct();
    listener.on(
        new TrainingEvent.StepEnded(
            epochs.size() + 1, epochExamples, epochTokens, meanLoss(), accuracy()));
  }

  private double meanLoss() {
    return epochLoss / Math.max(1, epochExamples);
  }

  private double accuracy() {
    return (double) epochCorrect / Math.max(1, epochExamples);
  }

  @Override
  public EpochVerdict epochEnded(Network network) {
    int epoch = epochs.size() + 1;
    EarlyStopping stopping = recipe().training().earlyStopping();
    Optional<Evaluation> evaluation =
        validation.map(data -> data.evaluate(new Classifier(network, task.priors())));
    // Without validation data there is nothing to choose by: the last epoch counts.
    double score = evaluation.map(stopping.metric()::score).orElse((double) epoch);
    boolean best = score > bestScore;
    if (best) {
      bestScore = score;
      bestEpoch = epoch;
    }
    EpochReport report = new EpochReport(epoch, meanLoss(), accuracy(), evaluation, best);
    epochs.add(report);
    epochTokens = 0;
    epochExamples = 0;
    epochLoss = 0;
    epochCorrect = 0;
    listener.on(new TrainingEvent.EpochEnded(report));
    return new EpochVerdict(best, epoch - bestEpoch >= stopping.patience());
  }

  TrainingReport finished(TrainingOutcome outcome) {
    TrainingReport report =
        new TrainingReport(epochs, bestEpoch, outcome.stopReason(), tokens, outcome.skippedSteps());
    listener.on(new TrainingEvent.Finished(report));
    return report;
  }
}
