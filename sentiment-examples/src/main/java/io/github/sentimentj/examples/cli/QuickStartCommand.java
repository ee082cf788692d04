package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.examples.QuickStart;
import io.github.sentimentj.examples.QuickStartResult;
import io.github.sentimentj.examples.progress.Progress;
import io.github.sentimentj.examples.progress.TrainingProgress;
import io.github.sentimentj.examples.reviews.CacheFolder;
import io.github.sentimentj.examples.reviews.ReviewFinder;
import io.github.sentimentj.examples.reviews.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the library at work on movie reviews. */
@Command(
    name = "quickstart",
    description = "Trains on movie reviews, evaluates, predicts, saves and loads: two minutes.")
final class QuickStartCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--embeddings",
      paramLabel = "FILE",
      description = "Pretrained word vectors to start from, in any format of 'embeddings --help'.",
      converter = InputFile.class)
  private Optional<Path> embeddings = Optional.empty();

  @Mixin private VectorOptions vectors = new VectorOptions();

  @Option(
      names = "--reviews",
      paramLabel = "N",
      description = "Reviews to learn from (default: ${DEFAULT-VALUE}).",
      defaultValue = "" + QuickStart.TRAINING_REVIEWS)
  private int reviews = QuickStart.TRAINING_REVIEWS;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Folder that keeps downloaded reviews (default: in the user's cache folder).")
  private Optional<Path> cache = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "MODEL",
      description = "File to save the model to (default: ${DEFAULT-VALUE}).",
      defaultValue = QuickStart.MODEL_FILE,
      converter = OutputFile.class)
  private Path out = Path.of(QuickStart.MODEL_FILE);

  QuickStartCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Progress progress = streams.progress();
    Reviews found = ReviewFinder.of(cache.orElseGet(CacheFolder::ofUser), progress).find();
    Reviews sample = found.sample(reviews, QuickStart.UNSEEN_REVIEWS, QuickStart.SEED);
    try (TrainingProgress shown = new TrainingProgress(progress)) {
      SentimentModel.Builder recipe = SentimentModel.builder().listener(shown);
      vectors.of(embeddings.stream().toList()).forEach(recipe::embeddings);
      QuickStartResult result = QuickStart.run(sample, recipe, out);
      streams.out().line(result.toString());
      streams.out().line("saved to " + out);
      streams.out().flush();
      return result.sameAfterLoading() ? 0 : 1;
    }
  }
}
