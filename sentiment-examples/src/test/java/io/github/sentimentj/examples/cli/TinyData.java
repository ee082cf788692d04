package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Labelled sentences that any network learns within seconds, and a model that has learnt them. */
final class TinyData {
  private static final List<String> THINGS =
      List.of("film", "plot", "cast", "score", "ending", "script");
  private static final List<String> GOOD = List.of("great", "superb", "lovely", "brilliant");
  private static final List<String> BAD = List.of("awful", "dull", "terrible", "boring");

  /** Options of a network that is trained within seconds. */
  static final List<Object> SMALL_NETWORK =
      List.of("--hidden", 16, "--epochs", 12, "--learning-rate", 0.01);

  private TinyData() {}

  /** A file with the columns text, label and film. */
  static Path csv(Path file, int rows, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("text,label,film\n");
    for (int row = 0; row < rows; row++) {
      boolean positive = row % 2 == 0;
      csv.append(
          "\"the %s was %s, %d\",%s,f%d\n"
              .formatted(
                  any(THINGS, random),
                  any(positive ? GOOD : BAD, random),
                  random.nextInt(10_000),
                  positive ? "positive" : "negative",
                  row / 4));
    }
    return Files.writeString(file, csv);
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Trains on such a file. */
  static Path model(Path folder) throws IOException {
    Path model = folder.resolve("model.safetensors");
    Run run = train(csv(folder.resolve("train.csv"), 120, 1), model);
    assertThat(run.status()).as(run.err()).isZero();
    return model;
  }

  /** Trains a small network with more options. */
  static Run train(Path data, Path model, Object... more) {
    List<Object> args = new ArrayList<>(List.of("train", "--train", data, "--out", model));
    args.addAll(SMALL_NETWORK);
    args.addAll(List.of(more));
    return Run.sentiment(args.toArray());
  }
}
