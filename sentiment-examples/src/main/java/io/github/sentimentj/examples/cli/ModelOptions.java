package io.github.sentimentj.examples.cli;

import io.github.sentimentj.LongTexts;
import io.github.sentimentj.ModelLoader;
import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which model is used, and which engine computes its predictions. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "Model file.",
      converter = InputFile.class)
  private Path model = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "What computes: ${COMPLETION-CANDIDATES} (default: the library's choice).",
      converter = EngineName.class,
      completionCandidates = EngineName.class)
  private Optional<String> engine = Optional.empty();

  @Option(
      names = "--windows",
      description =
          "Read texts that are longer than the model reads in windows, and average (default: leave"
              + " tokens out).")
  private boolean windows;

  SentimentModel open() throws IOException {
    return open(model);
  }

  /** Opens another model with the same engine. */
  SentimentModel open(Path other) throws IOException {
    ModelLoader loader = SentimentModel.loader();
    engine.ifPresent(loader::engine);
    if (windows) {
      loader.longTexts(LongTexts.AVERAGE_WINDOWS);
    }
    return loader.load(other);
  }
}
