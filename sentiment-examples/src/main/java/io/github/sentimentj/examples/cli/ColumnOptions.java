package io.github.sentimentj.examples.cli;

import io.github.sentimentj.data.CsvFormat;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.JsonLinesFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How data are read: which columns or fields, which labels. */
final class ColumnOptions {
  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      description = "Column or JSON field with the texts (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private String text = "text";

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      description = "Column or JSON field with the labels (default: ${DEFAULT-VALUE}).",
      defaultValue = "label")
  private String label = "label";

  @Option(
      names = "--labels",
      paramLabel = "LABEL",
      split = ",",
      description = "Labels to read, with commas between them; the others are left out.")
  private List<String> labels = List.of();

  /**
   * Reads a folder as one for each label, a file as JSON Lines, TSV or CSV, as its name says.
   *
   * @param group column or field with the examples' groups
   */
  Dataset read(Path path, Optional<String> group) throws IOException {
    return read(path, group, Optional.empty());
  }

  /**
   * Reads data with ids.
   *
   * @param group column or field with the examples' groups
   * @param id column or field with the examples' ids
   */
  Dataset read(Path path, Optional<String> group, Optional<String> id) throws IOException {
    if (Files.isDirectory(path)) {
      if (group.isPresent() || id.isPresent()) {
        throw new IllegalArgumentException(
            "the folder %s has no column %s; give a file with columns"
                .formatted(path, group.or(() -> id).orElseThrow()));
      }
      return labels.isEmpty() ? Dataset.folders(path) : Dataset.folders(path, labels);
    }
    Dataset all = isJsonLines(path) ? json(path, label, group, id) : csv(path, label, group, id);
    return labels.isEmpty() ? all : all.where(example -> labels.contains(example.label()));
  }

  /** Reads texts that need no labels: where there is no folder, the text stands in for them. */
  Dataset readUnlabelled(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return Dataset.folders(path);
    }
    return isJsonLines(path)
        ? json(path, text, Optional.empty(), Optional.empty())
        : csv(path, text, Optional.empty(), Optional.empty());
  }

  private Dataset json(Path path, String labelName, Optional<String> group, Optional<String> id)
      throws IOException {
    JsonLinesFormat format = JsonLinesFormat.ofDefaults().textField(text).labelField(labelName);
    format = group.map(format::groupField).orElse(format);
    return Dataset.jsonLines(path, id.map(format::idField).orElse(format));
  }

  private Dataset csv(Path path, String labelName, Optional<String> group, Optional<String> id)
      throws IOException {
    CsvFormat format = CsvFormat.of(path).textColumn(text).labelColumn(labelName);
    format = group.map(format::groupColumn).orElse(format);
    return Dataset.csv(path, id.map(format::idColumn).orElse(format));
  }

  private static boolean isJsonLines(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
