package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What keeps a training from learning its texts by heart. What is not given is the library's. */
final class RegularizationOptions {
  @Option(
      names = "--word-dropout",
      paramLabel = "X",
      description = "Share of words that are read as unknown ones while training.")
  private Optional<Double> wordDropout = Optional.empty();

  @Option(
      names = "--weight-dropout",
      paramLabel = "X",
      description = "Share of an LSTM's recurrent weights left out of an update.")
  private Optional<Double> weightDropout = Optional.empty();

  @Option(
      names = "--label-smoothing",
      paramLabel = "X",
      description = "Share of the target that is spread over all labels.")
  private Optional<Double> labelSmoothing = Optional.empty();

  @Option(
      names = "--adversarial-norm",
      paramLabel = "X",
      description = "Length of the adversarial step on a text's word vectors, 0 for none.")
  private Optional<Double> adversarialNorm = Optional.empty();

  @Option(
      names = "--balanced",
      description = "Let every label count as much as any other, however rare it is.")
  private boolean balanced;

  @Option(
      names = "--class-weight",
      paramLabel = "LABEL=X",
      description = "Factor of a label's loss; may be given for several labels.")
  private Map<String, Double> classWeights = new TreeMap<>();

  @Option(
      names = "--early-stopping",
      paramLabel = "METRIC",
      description = "Figure of the validation texts that decides: ${COMPLETION-CANDIDATES}.",
      converter = MetricName.class,
      completionCandidates = MetricName.class)
  private Optional<Metric> metric = Optional.empty();

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Epochs without a better figure after which training ends.")
  private Optional<Integer> patience = Optional.empty();

  void applyTo(SentimentModel.Builder builder) {
    wordDropout.ifPresent(builder::wordDropout);
    weightDropout.ifPresent(builder::weightDropout);
    labelSmoothing.ifPresent(builder::labelSmoothing);
    adversarialNorm.ifPresent(builder::adversarialNorm);
    if (balanced) {
      if (!classWeights.isEmpty()) {
        throw new IllegalArgumentException("--balanced and --class-weight exclude each other");
      }
      builder.classWeights(ClassWeights.balanced());
    } else if (!classWeights.isEmpty()) {
      builder.classWeights(ClassWeights.of(classWeights));
    }
    if (metric.isPresent() || patience.isPresent()) {
      EarlyStopping stopping = EarlyStopping.on(metric.orElse(Metric.LOSS));
      builder.earlyStopping(patience.map(stopping::patience).orElse(stopping));
    }
  }

  /** Names of the metrics, such as {@code macro-f1}. */
  private static final class MetricName extends ConstantName<Metric> {
    MetricName() {
      super(Metric.class);
    }
  }
}
