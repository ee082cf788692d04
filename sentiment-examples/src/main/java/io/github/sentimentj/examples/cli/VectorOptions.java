package io.github.sentimentj.examples.cli;

import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.PretrainedVectors;
import java.nio.file.Path;
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
   * Returns the vectors of a file.
   *
   * @throws IllegalArgumentException if there is no file to tell anything of
   */
  Optional<PretrainedVectors> of(Optional<Path> file) {
    if (file.isEmpty() && (entry.isPresent() || words.isPresent())) {
      throw new IllegalArgumentException(
          "--embeddings-entry and --embeddings-words need --embeddings FILE");
    }
    Optional<PretrainedVectors> vectors = file.map(Embeddings::file);
    vectors = entry.isPresent() ? vectors.map(each -> each.entry(entry.get())) : vectors;
    return words.isPresent() ? vectors.map(each -> each.words(words.get())) : vectors;
  }
}
