package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
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
  @Mixin private SliceOptions slices = new SliceOptions();
  @Mixin private EvaluationOptions more = new EvaluationOptions();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  EvaluateCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Dataset examples = slices.read(columns, data);
    try (SentimentModel opened = model.open()) {
      Evaluation evaluation = opened.evaluate(examples);
      streams.out().line(json ? json(opened, evaluation).toString() : text(evaluation));
      streams.out().flush();
      return 0;
    }
  }

  private String text(Evaluation evaluation) {
    String gap = System.lineSeparator().repeat(2);
    return more.text(evaluation) + slices.text(evaluation).map(table -> gap + table).orElse("");
  }

  private JsonObject json(SentimentModel opened, Evaluation evaluation) {
    JsonObject figures = more.json(evaluation);
    slices.addTo(figures, evaluation);
    figures.addProperty("epochs", opened.provenance().epochs());
    figures.addProperty("best_epoch", opened.provenance().bestEpoch());
    return figures;
  }
}
