package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.examples.TrainingData;
import io.github.sentimentj.examples.progress.Stopwatch;
import io.github.sentimentj.examples.progress.TrainingProgress;
import io.github.sentimentj.training.TrainingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a model and saves it. */
@Command(
    name = "train",
    description = "Trains a model on labelled texts and saves it.",
    footer = {
      "",
      "Data are CSV or TSV with a header line, JSON Lines (.jsonl) with the fields text and label,",
      "or a folder with a folder for each label and a file for each text; in UTF-8, gzip-compressed",
      "or not.",
      "The figures are those of the test file, else the validation figures of the best epoch.",
      "Speed counts updates alone, time counts everything."
    })
final class TrainCommand implements Callable<Integer> {
  private static final long USUAL_SEED = 42;

  private final StandardStreams streams;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private RecipeOptions recipe = new RecipeOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where every random choice starts (default: " + USUAL_SEED + ").")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "MODEL",
      required = true,
      description = "File to save the model to; replaced if it exists.",
      converter = OutputFile.class)
  private Path out = Path.of("");

  @Option(
      names = "--note",
      paramLabel = "NAME=TEXT",
      description = "Note something in the model's card, such as \"data=reviews of 2026\".")
  private Map<String, String> notes = new LinkedHashMap<>();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  TrainCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    SentimentModel.Builder builder = recipe.builder();
    seed.ifPresent(builder::seed);
    notes.forEach(builder::note);
    TrainingData read = data.read(seed.orElse(USUAL_SEED));
    if (read.unlabelled().isPresent()) {
      builder.embeddings(recipe.learned(read::texts, seed.orElse(USUAL_SEED)));
    }
    Stopwatch stopwatch = new Stopwatch(System::nanoTime);
    try (SentimentModel model = train(builder, read, stopwatch)) {
      double seconds = stopwatch.seconds();
      // First of all: whatever fails from here on, the training was not in vain.
      model.save(out);
      Outcome outcome =
          read.test().isPresent()
              ? tested(stopwatch, seconds, model.evaluate(read.test().get()))
              : validated(stopwatch, seconds);
      streams.out().line(json ? outcome.json().toString() : outcome.forPeople(out));
      streams.out().flush();
      return 0;
    }
  }

  private SentimentModel train(
      SentimentModel.Builder builder, TrainingData read, Stopwatch stopwatch) throws IOException {
    try (TrainingProgress shown = new TrainingProgress(streams.progress())) {
      builder.listener(
          event -> {
            stopwatch.on(event);
            shown.on(event);
          });
      return read.validation().isPresent()
          ? builder.train(read.train(), read.validation().get())
          : builder.train(read.train());
    }
  }

  private static Outcome tested(Stopwatch stopwatch, double seconds, Evaluation test) {
    return new Outcome(stopwatch, seconds, test.toString(), JsonReport.of(test));
  }

  private static Outcome validated(Stopwatch stopwatch, double seconds) {
    TrainingReport report = stopwatch.report();
    Optional<Validation> best = report.epochs().get(report.bestEpoch() - 1).validation();
    return new Outcome(
        stopwatch,
        seconds,
        best.map(Validation::toString).orElse("too few texts to hold some out"),
        best.map(JsonReport::of).orElseGet(JsonObject::new));
  }

  /** What is told of a training. */
  private record Outcome(
      Stopwatch stopwatch, double seconds, String figures, JsonObject figuresAsJson) {

    JsonObject json() {
      JsonObject json = figuresAsJson.deepCopy();
      json.addProperty("train_seconds", seconds);
      json.addProperty("tokens_per_second", stopwatch.tokensPerSecond());
      json.addProperty("epochs", stopwatch.report().epochs().size());
      json.addProperty("best_epoch", stopwatch.report().bestEpoch());
      return json;
    }

    String forPeople(Path out) throws IOException {
      return String.format(
          Locale.ROOT,
          "%s%nepoch %d of %d, trained in %.1f s at %,.0f tokens/s; saved to %s (%.1f MB)",
          figures,
          stopwatch.report().bestEpoch(),
          stopwatch.report().epochs().size(),
          seconds,
          stopwatch.tokensPerSecond(),
          out,
          Files.size(out) / 1e6);
    }
  }
}
