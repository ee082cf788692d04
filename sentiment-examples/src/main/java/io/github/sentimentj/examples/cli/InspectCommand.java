package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.github.sentimentj.modelfile.AtomicFile;
import io.github.sentimentj.modelfile.ModelChecks;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.ModelFileException;
import io.github.sentimentj.report.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a model file holds, or whether it is sound; no engine is needed for it. */
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

  @Option(
      names = "--verify",
      description = "Only tell whether the file is sound: exit status 0, or 1 and what is wrong.")
  private boolean verify;

  @Option(
      names = "--expected-digest",
      paramLabel = "SHA256",
      description = "Which file it has to be: what sha256sum prints for it.")
  private Optional<String> expectedDigest = Optional.empty();

  @Option(names = "--json", description = "Print everything as one JSON object.")
  private boolean json;

  InspectCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ModelChecks checks =
        expectedDigest
            .map(ModelChecks.ofDefaults()::expectedDigest)
            .orElse(ModelChecks.ofDefaults());
    return verify ? verify(checks) : show(checks);
  }

  private int show(ModelChecks checks) throws IOException {
    ModelCard content = ModelCard.of(ModelFile.read(model, checks));
    ModelReport report = new ModelReport(content, Files.size(model), ModelFile.digest(model));
    if (card.isPresent()) {
      byte[] markdown = report.card().toMarkdown().getBytes(UTF_8);
      AtomicFile.write(card.get(), out -> out.write(markdown));
    }
    return print(json ? report.json().toString() : report.forPeople(), 0);
  }

  private int verify(ModelChecks checks) throws IOException {
    try {
      ModelFile.read(model, checks);
    } catch (ModelFileException e) {
      if (!json) {
        throw e;
      }
      return print(verdict(false, "error", e.getMessage()), 1);
    }
    String digest = ModelFile.digest(model);
    return print(json ? verdict(true, "sha256", digest) : model + ": sound, SHA-256 " + digest, 0);
  }

  private static String verdict(boolean sound, String name, String value) {
    JsonObject verdict = new JsonObject();
    verdict.addProperty("sound", sound);
    verdict.addProperty(name, value);
    return verdict.toString();
  }

  private int print(String line, int status) throws IOException {
    streams.out().line(line);
    streams.out().flush();
    return status;
  }
}
