package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** By which columns of the data an evaluation is cut. */
final class SliceOptions {
  private static final String NONE = "(none)";

  @Option(
      names = "--slice-column",
      paramLabel = "NAME",
      description = "Show the figures by the values of this column or JSON field.")
  private Optional<String> slice = Optional.empty();

  @Option(
      names = "--pair-column",
      paramLabel = "NAME",
      description = {
        "Show how many sets of examples with one value of this column or JSON field",
        "are wholly right, such as pairs of texts that differ in a \"not\"."
      })
  private Optional<String> pair = Optional.empty();

  /** Reads data; the slice stands in the examples' group, the pair in their id. */
  Dataset read(ColumnOptions columns, Path path) throws IOException {
    return columns.read(path, slice, pair);
  }

  /** Returns a table, empty if none was asked for. */
  Optional<String> text(Evaluation evaluation) {
    if (slice.isEmpty() && pair.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Evaluation> slices = slices(evaluation);
    int width = slices.keySet().stream().mapToInt(String::length).max().orElse(0);
    String format = "%-" + Math.max(width, slice.orElse("-").length()) + "s %9s %9s %9s %9s";
    StringBuilder table = new StringBuilder();
    line(table, format, slice.orElse(""), "examples", "accuracy", "loss", "macro F1", "sets right");
    slices.forEach((name, each) -> row(table, format, name, each));
    row(table, format, "", evaluation);
    return Optional.of(table.toString().stripTrailing());
  }

  private void row(StringBuilder table, String format, String name, Evaluation each) {
    line(
        table,
        format,
        name,
        Integer.toString(each.examples()),
        figure(each.accuracy()),
        figure(each.loss()),
        figure(each.macroF1()),
        pair.isEmpty() ? "" : figure(each.consistency(SliceOptions::pair)));
  }

  private void line(StringBuilder table, String format, Object... cells) {
    String line = String.format(Locale.ROOT, format + (pair.isEmpty() ? "" : " %10s"), cells);
    table.append(line.stripTrailing()).append(System.lineSeparator());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Adds {@code slices_by} and, where there are pairs, {@code sets_right}. */
  void addTo(JsonObject json, Evaluation evaluation) {
    if (slice.isPresent()) {
      JsonObject all = new JsonObject();
      slices(evaluation)
          .forEach(
              (name, each) -> {
                JsonObject figures = JsonReport.of(each);
                addSets(figures, each);
                all.add(name, figures);
              });
      JsonObject byColumn = new JsonObject();
      byColumn.add(slice.get(), all);
      json.add("slices_by", byColumn);
    }
    addSets(json, evaluation);
  }

  private void addSets(JsonObject json, Evaluation evaluation) {
    if (pair.isPresent()) {
      json.addProperty("sets_right", evaluation.consistency(SliceOptions::pair));
    }
  }

  private Map<String, Evaluation> slices(Evaluation evaluation) {
    return slice.isEmpty() ? Map.of() : evaluation.slices(example -> example.group().orElse(NONE));
  }

  private static String pair(Example example) {
    return example.id().orElse(NONE);
  }
}
