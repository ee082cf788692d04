package io.github.sentimentj.examples.cli;

import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.PretrainedVectors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a file of word vectors may need to be told of. */
final class VectorOptions {
  @Option(
      names = "--embeddings-entry",
      paramLabel = "NAME",
      description = "File of the zip archive that has the vectors, if it holds more than one.")
  private Optional<String> entry = Optional.empty();

  @Option(
      names = "--embeddings-words",
      paramLabel = "FILE",
      description =
          "Words of the rows, one a line, if the vectors are a NumPy array or safetensors.",
      converter = InputFile.class)
  private Optional<Path> words = Optional.empty();

  /**
   * Returns the vectors of files.
   *
   * @throws IllegalArgumentException if there is not one file where something is told of it
   */
  List<PretrainedVectors> of(List<Path> files) {
    if (files.size() != 1 && (entry.isPresent() || words.isPresent())) {
      throw new IllegalArgumentException(
          "--embeddings-entry and --embeddings-words need --embeddings FILE, and only one");
    }
    return files.stream().map(this::of).toList();
  }

  /** Returns the vectors of a file. */
  PretrainedVectors of(Path file) {
    PretrainedVectors vectors = Embeddings.file(file);
    vectors = entry.map(vectors::entry).orElse(vectors);
    return words.map(vectors::words).orElse(vectors);
  }
}
