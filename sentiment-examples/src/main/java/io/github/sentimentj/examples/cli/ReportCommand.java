package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a page about what a model does on a data file. */
@Command(
    name = "report",
    description = {
      "Writes an HTML page about what a model does on labelled texts: figures with intervals,",
      "curves, its confidence, its hardest mistakes, the data, the model's card."
    },
    footer = {"", "The page is one file that loads nothing. Give texts it has not learned from."})
final class ReportCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts, as for train.",
      converter = InputData.class)
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The page; replaced if it exists.",
      converter = OutputFile.class)
  private Path out = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The page's title (default: the name of the data).")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--mistakes",
      paramLabel = "N",
      description = "How many mistakes are shown, 0 to 100 (default: ${DEFAULT-VALUE}).",
      defaultValue = "12")
  private int mistakes = 12;

  @Mixin private ColumnOptions columns = new ColumnOptions();
  @Mixin private BootstrapOptions bootstrap = new BootstrapOptions();

  @Option(names = "--json", description = "Print one JSON object about the file.")
  private boolean json;

  ReportCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Dataset examples = columns.read(data, Optional.empty());
    try (SentimentModel opened = model.open()) {
      HtmlReport report =
          HtmlReport.of(opened, examples).mistakes(mistakes).bootstrap(bootstrap.bootstrap());
      title.map(report::title).orElse(report).writeTo(out);
    }
    long bytes = Files.size(out);
    streams.out().line(json ? json(bytes).toString() : forPeople(bytes));
    streams.out().flush();
    return 0;
  }

  private JsonObject json(long bytes) {
    JsonObject about = new JsonObject();
    about.addProperty("file", out.toString());
    about.addProperty("file_bytes", bytes);
    return about;
  }

  private String forPeople(long bytes) {
    return String.format(Locale.ROOT, "%s (%,d kB)", out, (bytes + 999) / 1000);
  }
}
