package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares a model's predictions with the labels of a data file. */
@Command(
    name = "evaluate",
    description = "Compares a model's predictions with the labels of a data file.")
final class EvaluateCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts, as for train.",
      converter = InputData.class)
  private Path data = Path.of("");

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Dataset examples = columns.read(data, Optional.empty());
    try (SentimentModel opened = model.open()) {
      Evaluation evaluation = opened.evaluate(examples);
      streams.out().line(json ? json(opened, evaluation).toString() : evaluation.toString());
      streams.out().flush();
      return 0;
    }
  }

  private static JsonObject json(SentimentModel model, Evaluation evaluation) {
    JsonObject json = JsonReport.of(evaluation);
    json.addProperty("epochs", model.provenance().epochs());
    json.addProperty("best_epoch", model.provenance().bestEpoch());
    return json;
  }
}
