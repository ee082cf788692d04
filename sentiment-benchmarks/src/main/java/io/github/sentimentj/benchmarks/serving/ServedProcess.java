package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.SentimentModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a small service does: loads a model and predicts. Runs in a process of its own with nothing
 * on the class path but this class and the jars that serve.
 */
final class ServedProcess {
  private static final double MILLISECOND = 1e6;
  // With a tag and an entity: decoding them takes a jar of its own.
  private static final String TEXT =
      "The acting is superb,<br />and the ending made me cry &amp; laugh.";

  private ServedProcess() {}

  /** Takes a model, and maybe a file with a text in each line. */
  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    try (SentimentModel model = SentimentModel.load(Path.of(args[0]))) {
      long loaded = System.nanoTime();
      model.predict(TEXT);
      long predicted = System.nanoTime();
      System.out.println("load_ms=" + (loaded - start) / MILLISECOND);
      System.out.println("first_ms=" + (predicted - loaded) / MILLISECOND);
      if (args.length > 1) {
        serve(model, Path.of(args[1]));
      }
    }
  }

  private static void serve(SentimentModel model, Path texts) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(texts)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        model.predict(line);
      }
    }
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS") || line.startsWith("VmHWM")) {
        System.out.println(line.replaceAll(":\\s+", "=").replace(" kB", ""));
      }
    }
  }
}
