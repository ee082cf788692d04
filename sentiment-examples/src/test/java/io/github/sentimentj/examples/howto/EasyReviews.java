package io.github.sentimentj.examples.howto;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up reviews that are learnt within a second. */
final class EasyReviews {
  private static final List<String> THINGS =
      List.of("film", "plot", "cast", "score", "ending", "script");
  private static final List<String> GOOD = List.of("great", "superb", "lovely", "brilliant");
  private static final List<String> BAD = List.of("awful", "dull", "terrible", "boring");

  private EasyReviews() {}

  static Dataset of(int rows, long seed) {
    Random random = new Random(seed);
    return Dataset.of(IntStream.range(0, rows).mapToObj(row -> example(row, random)).toList());
  }

  private static Example example(int row, Random random) {
    boolean positive = row % 2 == 0;
    String text =
        "review %d: the %s was %s and the %s %s"
            .formatted(
                row,
                any(THINGS, random),
                any(positive ? GOOD : BAD, random),
                any(THINGS, random),
                any(positive ? GOOD : BAD, random));
    return new Example(text, positive ? "positive" : "negative");
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  static Path csv(Path file, int rows, long seed) throws IOException {
    StringBuilder csv = new StringBuilder("text,label\n");
    for (Example example : of(rows, seed)) {
      csv.append(example.text()).append(',').append(example.label()).append('\n');
    }
    return Files.writeString(file, csv);
  }

  /** Vectors of 100 numbers for all words but "was". */
  static Path vectors(Path file) throws IOException {
    Random random = new Random(1);
    StringBuilder lines = new StringBuilder();
    for (List<String> words : List.of(THINGS, GOOD, BAD, List.of("the", "and", "review", ":"))) {
      for (String word : words) {
        lines.append(word);
        random.doubles(100).forEach(value -> lines.append(' ').append((float) (value - 0.5)));
        lines.append('\n');
      }
    }
    return Files.writeString(file, lines);
  }
}
