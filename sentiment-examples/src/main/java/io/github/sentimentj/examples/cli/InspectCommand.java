package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.modelfile.AtomicFile;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.report.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description = "Write the whole model card as Markdown.",
      converter = OutputFile.class)
  private Optional<Path> card = Optional.empty();

  @Option(names = "--json", description = "Print everything as one JSON object.")
  private boolean json;

  InspectCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ModelReport report = new ModelReport(ModelCard.of(ModelFile.read(model)), Files.size(model));
    if (card.isPresent()) {
      byte[] markdown = report.card().toMarkdown().getBytes(UTF_8);
      AtomicFile.write(card.get(), out -> out.write(markdown));
    }
    streams.out().line(json ? report.json().toString() : report.forPeople());
    streams.out().flush();
    return 0;
  }
}
