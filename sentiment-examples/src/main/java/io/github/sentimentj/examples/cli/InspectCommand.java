package io.github.sentimentj.examples.cli;

import io.github.sentimentj.modelfile.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a model file holds; no engine is needed for it. */
@Command(name = "inspect", description = "Shows what a model file holds.")
final class InspectCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "Model file.",
      converter = InputFile.class)
  private Path model = Path.of("");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  InspectCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ModelReport report = new ModelReport(ModelFile.read(model), Files.size(model));
    streams.out().line(json ? report.json().toString() : report.forPeople());
    streams.out().flush();
    return 0;
  }
}
