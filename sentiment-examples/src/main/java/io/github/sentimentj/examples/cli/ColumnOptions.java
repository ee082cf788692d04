package io.github.sentimentj.examples.cli;

import io.github.sentimentj.data.CsvFormat;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which columns of a data file are read. */
final class ColumnOptions {
  @Option(
      names = "--text-column",
      paramLabel = "NAME",
      description = "Column with the texts (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private String text = "text";

  @Option(
      names = "--label-column",
      paramLabel = "NAME",
      description = "Column with the labels (default: ${DEFAULT-VALUE}).",
      defaultValue = "label")
  private String label = "label";

  /** Tab-separated if the name says so, else comma-separated. */
  CsvFormat format(Path file) {
    return CsvFormat.of(file).textColumn(text).labelColumn(label);
  }

  /** The same for a file that needs no labels: the text stands in for them. */
  CsvFormat unlabelledFormat(Path file) {
    return format(file).labelColumn(text);
  }
}
