package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.training.Schedule;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How weights are updated. What is not given is left to the library. */
final class OptimizerOptions {
  @Option(names = "--batch-size", paramLabel = "N", description = "Texts in one update.")
  private Optional<Integer> batchSize = Optional.empty();

  @Option(names = "--learning-rate", paramLabel = "X", description = "Greatest step size.")
  private Optional<Double> learningRate = Optional.empty();

  @Option(
      names = "--embedding-learning-rate",
      paramLabel = "X",
      description = "Greatest step size of the word vectors; 0 freezes them.")
  private Optional<Double> embeddingLearningRate = Optional.empty();

  @Option(
      names = "--embedding-freeze-epochs",
      paramLabel = "N",
      description = "Epochs at the start in which the word vectors stay as they are.")
  private Optional<Integer> embeddingFreezeEpochs = Optional.empty();

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description = "How step sizes change over the training: ${COMPLETION-CANDIDATES}.",
      converter = ScheduleName.class,
      completionCandidates = ScheduleName.class)
  private Optional<Schedule> schedule = Optional.empty();

  @Option(
      names = "--warm-up-epochs",
      paramLabel = "X",
      description = "Epochs at the start, or part of one, in which step sizes rise; 0 for none.")
  private Optional<Double> warmUpEpochs = Optional.empty();

  @Option(names = "--weight-decay", paramLabel = "X", description = "AdamW's weight decay.")
  private Optional<Double> weightDecay = Optional.empty();

  @Option(
      names = "--max-gradient-norm",
      paramLabel = "X",
      description = "Norm that all gradients together are clipped to.")
  private Optional<Double> maxGradientNorm = Optional.empty();

  @Option(
      names = "--average-decay",
      paramLabel = "X",
      description = "Decay of the weights' moving average, 0 for none.")
  private Optional<Double> averageDecay = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", description = "Threads that train.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "Device that trains, such as gpu or gpu1 (default: cpu); unmeasured.")
  private Optional<String> device = Optional.empty();

  void applyTo(SentimentModel.Builder builder) {
    batchSize.ifPresent(builder::batchSize);
    learningRate.ifPresent(builder::learningRate);
    embeddingLearningRate.ifPresent(builder::embeddingLearningRate);
    embeddingFreezeEpochs.ifPresent(builder::embeddingFreezeEpochs);
    schedule.ifPresent(builder::schedule);
    warmUpEpochs.ifPresent(builder::warmUpEpochs);
    weightDecay.ifPresent(builder::weightDecay);
    maxGradientNorm.ifPresent(builder::maxGradientNorm);
    averageDecay.ifPresent(builder::averageDecay);
    threads.ifPresent(builder::threads);
    device.ifPresent(builder::device);
  }

  /** Names of the schedules, such as {@code one-cycle}. */
  private static final class ScheduleName extends ConstantName<Schedule> {
    ScheduleName() {
      super(Schedule.class);
    }
  }
}
