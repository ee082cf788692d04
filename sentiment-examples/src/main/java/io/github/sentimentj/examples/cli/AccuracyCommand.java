package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.examples.benchmark.AccuracyBenchmark;
import io.github.sentimentj.examples.benchmark.AccuracyPlan;
import io.github.sentimentj.examples.benchmark.AccuracyResult;
import io.github.sentimentj.examples.benchmark.AccuracyTask;
import io.github.sentimentj.examples.benchmark.Effort;
import io.github.sentimentj.examples.benchmark.NamedArchitecture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains on public data sets and keeps the test figures in a Markdown file. */
@Command(
    name = "accuracy",
    description = "Trains on public data sets and keeps the test figures in a Markdown file.",
    footer = {
      "",
      "Settings are the library's defaults. Validation chooses the epoch; the test set is read once.",
      "A run of the same task, architecture, seed and commit that stands in the file is skipped."
    })
final class AccuracyCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the data sets.",
      converter = InputFolder.class)
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "Markdown file to add results to; other text in it stays as it is.",
      converter = OutputFile.class)
  private Path out = Path.of("");

  @Option(
      names = "--task",
      paramLabel = "NAME",
      description = "What to measure, any number of: ${COMPLETION-CANDIDATES} (default: all).",
      converter = TaskName.class,
      completionCandidates = TaskName.class)
  private List<AccuracyTask> tasks = new ArrayList<>();

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description =
          "What to train, any number of: ${COMPLETION-CANDIDATES} (default: "
              + ArchitectureName.BILSTM
              + ").",
      converter = MeasuredArchitectureName.class,
      completionCandidates = MeasuredArchitectureName.class)
  private List<NamedArchitecture> architectures = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Train with seeds 1 to N (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int seeds = 1;

  @Option(
      names = "--commit",
      paramLabel = "NAME",
      description = "State of the code (default: git's, of the working folder, + if it differs).")
  private Optional<String> commit = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Most passes over the texts, for a quick try; the result's task says so.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows of each data set, for a quick try; the result's task says so.")
  private Optional<Integer> limit = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object a line for each run.")
  private boolean json;

  AccuracyCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    new AccuracyBenchmark(data, out, plan(), streams.progress()).run(this::print);
    return 0;
  }

  private AccuracyPlan plan() {
    return new AccuracyPlan(
        tasks.isEmpty() ? List.of(AccuracyTask.values()) : tasks,
        architectures.isEmpty() ? NamedArchitecture.all().subList(0, 1) : architectures,
        seeds,
        new Effort(epochs, limit),
        commit);
  }

  private void print(AccuracyResult result, Evaluation test) throws IOException {
    streams.out().line(json ? json(result, test).toString() : forPeople(result));
    streams.out().flush();
  }

  private static JsonObject json(AccuracyResult result, Evaluation test) {
    JsonObject json = new JsonObject();
    json.addProperty("task", result.key().task());
    json.addProperty("architecture", result.key().architecture());
    json.addProperty("seed", result.key().seed());
    json.addProperty("commit", result.key().commit());
    json.addProperty("date", result.date().toString());
    JsonReport.of(test).asMap().forEach(json::add);
    json.addProperty("train_seconds", result.training().seconds());
    json.addProperty("tokens_per_second", result.training().tokensPerSecond());
    json.addProperty("epochs", result.training().epochs());
    json.addProperty("best_epoch", result.training().bestEpoch());
    json.addProperty("hardware", result.hardware());
    return json;
  }

  private static String forPeople(AccuracyResult result) {
    return String.format(
        Locale.ROOT,
        "%s: accuracy %.4f, loss %.4f, macro F1 %.4f; epoch %d of %d, trained in %.1f s",
        result.key(),
        result.test().accuracy(),
        result.test().loss(),
        result.test().macroF1(),
        result.training().bestEpoch(),
        result.training().epochs(),
        result.training().seconds());
  }
}
