package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.CrossValidation;
import io.github.sentimentj.examples.progress.TrainingProgress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains and evaluates once for each fold of the data. */
@Command(
    name = "cross-validate",
    description = "Trains and evaluates once for each fold of the data; keeps no model.")
final class CrossValidateCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private TrainingFile train = new TrainingFile();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Parts that the texts are divided into (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int folds = 10;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "How often, with other folds each time (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int repeats = 1;

  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where every random choice starts (default: ${DEFAULT-VALUE}).",
      defaultValue = "42")
  private long seed = 42;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CrossValidateCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (repeats < 1) {
      throw new IllegalArgumentException("--repeats is " + repeats + "; expected at least 1");
    }
    Dataset data = train.read(seed);
    List<Split> splits = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      splits.addAll(data.folds(folds, seed + repeat));
    }
    try (TrainingProgress shown = new TrainingProgress(streams.progress())) {
      SentimentModel.Builder builder = recipe.builder().seed(seed).listener(shown);
      CrossValidation result = builder.crossValidate(splits);
      streams.out().line(json ? result.toJson() : result.toString());
    }
    streams.out().flush();
    return 0;
  }
}
