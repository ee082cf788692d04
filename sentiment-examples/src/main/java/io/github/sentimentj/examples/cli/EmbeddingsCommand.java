package io.github.sentimentj.examples.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks words up in a file of vectors. */
@Command(
    name = "embeddings",
    description = "Looks words up in a file of vectors, as training does.",
    footer = {
      "",
      "Formats: text as of GloVe, word2vec and fastText, word2vec's binary one, fastText models,",
      "NumPy arrays and safetensors with a list of words; plain or packed with gzip, zip or xz.",
      "A word is found exact, by its lower-case or upper-case form, stripped of punctuation,",
      "or by subwords. Give a word that begins with - after --."
    })
final class EmbeddingsCommand implements Callable<Integer> {
  private static final int NUMBERS_SHOWN = 8;

  private final StandardStreams streams;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      required = true,
      description = "File of word vectors.",
      converter = InputFile.class)
  private Path file = Path.of("");

  @Mixin private VectorOptions options = new VectorOptions();

  @Option(names = "--json", description = "Print one JSON object a word, with the whole vector.")
  private boolean json;

  @Parameters(paramLabel = "WORD", arity = "1..*", description = "The words.")
  private List<String> words = List.of();

  EmbeddingsCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(words.stream().distinct().toList());
    WordVectors vectors = options.of(file).read(vocabulary);
    for (String word : words) {
      Found found = new Found(word, vectors, vocabulary.id(word));
      streams.out().line(json ? found.json().toString() : found.forPeople());
    }
    streams.out().flush();
    tellSkipped(vectors.skippedEntries());
    return 0;
  }

  private void tellSkipped(long entries) {
    if (entries > 0) {
      streams
          .err()
          .printf(
              "sentiment: entries of %s left out: %d (not UTF-8, or listed before)%n",
              file, entries);
    }
  }

  /** What is told of a word. */
  private record Found(String word, WordVectors vectors, int id) {

    private Optional<String> match() {
      Optional<WordMatch> match = vectors.match(id);
      return match.map(PoolingName::of);
    }

    private float[] vector() {
      float[] vector = new float[vectors.dimension()];
      vectors.copyTo(id, vector, 0);
      return vector;
    }

    JsonObject json() {
      JsonObject json = new JsonObject();
      json.addProperty("word", word);
      json.addProperty("found", match().isPresent());
      match().ifPresent(match -> json.addProperty("match", match));
      if (match().isPresent()) {
        JsonArray numbers = new JsonArray();
        for (float number : vector()) {
          numbers.add(number);
        }
        json.add("vector", numbers);
      }
      return json;
    }

    String forPeople() {
      if (match().isEmpty()) {
        return word + "\tnot found";
      }
      float[] vector = vector();
      String numbers =
          IntStream.range(0, Math.min(vector.length, NUMBERS_SHOWN))
              .mapToObj(i -> Float.toString(vector[i]))
              .collect(Collectors.joining(" "));
      String rest = vector.length > NUMBERS_SHOWN ? " … (" + vector.length + " numbers)" : "";
      return word + "\t" + match().orElseThrow() + "\t" + numbers + rest;
    }
  }
}
