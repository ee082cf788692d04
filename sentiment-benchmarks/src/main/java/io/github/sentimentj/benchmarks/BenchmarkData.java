package io.github.sentimentj.benchmarks;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Public data, in the folder that {@code sentimentj.data} or {@code SENTIMENTJ_DATA} names. */
final class BenchmarkData {
  private static final int REVIEWS = 2000;

  private BenchmarkData() {}

  /** Returns a file of the folder. */
  static Path file(String name) {
    String folder = System.getProperty("sentimentj.data", System.getenv("SENTIMENTJ_DATA"));
    if (folder == null) {
      throw new IllegalStateException("set -Dsentimentj.data or SENTIMENTJ_DATA to the data");
    }
    Path file = Path.of(folder).resolve(name);
    if (!Files.exists(file)) {
      throw new IllegalStateException("no file " + file);
    }
    return file;
  }

  /** Returns some of IMDB's test reviews, about 2.6 MB. */
  static List<String> reviews() {
    try {
      return Dataset.csv(file("imdb/test.csv.gz")).stream()
          .limit(REVIEWS)
          .map(Example::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the size of the texts in UTF-8, in units of 1,000,000 bytes. */
  static double megabytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum()
        / 1e6;
  }
}
