package io.github.sentimentj.benchmarks;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Public data, in the folder that {@code sentimentj.data} or {@code SENTIMENTJ_DATA} names. */
final class BenchmarkData {
  /** Size of the reviews in UTF-8, in units of 1,000,000 bytes, to a thousandth. */
  static final int MEGABYTES = 2;

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

  /** Returns the first of IMDB's test reviews, {@value #MEGABYTES} MB. */
  static List<String> reviews() {
    List<String> reviews = new ArrayList<>();
    long left = MEGABYTES * 1_000_000L;
    try {
      for (Example example : Dataset.csv(file("imdb/test.csv.gz"))) {
        left -= example.text().getBytes(StandardCharsets.UTF_8).length;
        if (left < 0) {
          return reviews;
        }
        reviews.add(example.text());
      }
      throw new IllegalStateException("less than " + MEGABYTES + " MB of reviews");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
