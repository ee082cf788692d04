package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.LearningCurve;
import io.github.sentimentj.examples.progress.TrainingProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains on more and more of the texts. */
@Command(
    name = "learning-curve",
    description = "Trains on more and more of the texts, to see whether more of them would pay.")
final class LearningCurveCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private TrainingFile train = new TrainingFile();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts to measure every model by.",
      converter = InputData.class)
  private Path test = Path.of("");

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description =
          "Texts to learn from, with commas between (default: 1/16, 1/8, 1/4, 1/2 and all).")
  private List<Integer> sizes = List.of();

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where every random choice starts (default: ${DEFAULT-VALUE}).",
      defaultValue = "42")
  private long seed = 42;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  LearningCurveCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Split split =
        new Split(
            train.read(seed), Dataset.of(List.of()), train.columns().read(test, Optional.empty()));
    try (TrainingProgress shown = new TrainingProgress(streams.progress())) {
      SentimentModel.Builder builder = recipe.builder().seed(seed).listener(shown);
      LearningCurve curve =
          sizes.isEmpty() ? builder.learningCurve(split) : builder.learningCurve(split, sizes);
      streams.out().line(json ? curve.toJson() : curve.toString());
    }
    streams.out().flush();
    return 0;
  }
}
