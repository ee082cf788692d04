package io.github.sentimentj.examples.docs;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Runs compiled blocks, one after the other, in a working folder of their own. */
final class SnippetRunner {
  private static final List<String> THINGS = List.of("film", "plot", "cast", "ending", "acting");
  private static final List<String> GOOD = List.of("great", "superb", "lovely", "moving");
  private static final List<String> BAD = List.of("awful", "dull", "terrible", "boring");

  private SnippetRunner() {}

  /**
   * Runs the classes with these names, and prints the name and the error of each that fails.
   *
   * @param names classes that extend {@link Snippet}
   */
  public static void main(String[] names) throws Exception {
    fill(Path.of(""));
    Snippet.prepare();
    int failures = 0;
    for (String name : names) {
      System.out.println("--- " + name);
      try {
        Class<?> block = Class.forName(name);
        block.getMethod("run").invoke(block.getConstructor().newInstance());
      } catch (InvocationTargetException e) {
        failures++;
        System.out.println("FAILED " + name);
        e.getCause().printStackTrace(System.out);
      }
    }
    System.exit(failures);
  }

  /** Writes the files that pages speak of. */
  private static void fill(Path folder) throws IOException {
    csv(folder.resolve("reviews.csv"), 120, 1);
    csv(folder.resolve("this-month.csv"), 60, 2);
    csv(folder.resolve("train.csv"), 120, 3);
    csv(folder.resolve("test.csv"), 40, 4);
    Files.write(folder.resolve("inbox.txt"), List.of("the plot was great", "so dull", ""));
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("glove.6B.100d.txt.gz"))),
            StandardCharsets.UTF_8)) {
      Random random = new Random(5);
      for (List<String> words : List.of(THINGS, GOOD, BAD, List.of("the", "was", "and"))) {
        for (String word : words) {
          out.write(word);
          for (int i = 0; i < 100; i++) {
            out.write(" " + (float) (random.nextDouble() - 0.5));
          }
          out.write('\n');
        }
      }
    }
  }

  private static void csv(Path file, int rows, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("text,label,customer\n");
    for (int row = 0; row < rows; row++) {
      boolean positive = row % 2 == 0;
      csv.append(
          "\"the %s was %s, and the %s %s (%d)%s\",%s,c%d%n"
              .formatted(
                  any(THINGS, random),
                  any(positive ? GOOD : BAD, random),
                  any(THINGS, random),
                  any(positive ? GOOD : BAD, random),
                  random.nextInt(1000),
                  row % 5 == 0 ? ", was it not?" : "",
                  positive ? "positive" : "negative",
                  row / 2));
    }
    Files.writeString(file, csv);
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
