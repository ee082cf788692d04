package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.WeightPrecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Saves a model with weights of fewer bits. */
@Command(
    name = "compress",
    description = "Saves a model with weights of fewer bits, in a smaller file.",
    footer = {"", "Compare the two with 'compare' before you trust the smaller one."})
final class CompressCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "Model file.",
      converter = InputFile.class)
  private Path model = Path.of("");

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description =
          "Bits of a weight: ${COMPLETION-CANDIDATES}; int8 has a scale for each row"
              + " (default: ${DEFAULT-VALUE}).",
      converter = PrecisionName.class,
      completionCandidates = PrecisionName.class,
      defaultValue = "int8")
  private WeightPrecision precision = WeightPrecision.INT8;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "File to save to; replaced if it exists.",
      converter = OutputFile.class)
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CompressCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    long before = Files.size(model);
    ModelFile.write(ModelFile.read(model).withPrecision(precision), out);
    long after = Files.size(out);
    streams.out().line(json ? json(before, after).toString() : forPeople(before, after));
    streams.out().flush();
    return 0;
  }

  private static JsonObject json(long before, long after) {
    JsonObject json = new JsonObject();
    json.addProperty("file_bytes_before", before);
    json.addProperty("file_bytes", after);
    return json;
  }

  private static String forPeople(long before, long after) {
    return String.format(
        Locale.ROOT, "%,d bytes instead of %,d: %.2f", after, before, (double) after / before);
  }
}
