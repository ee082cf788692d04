package io.github.sentimentj.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public data sets and vectors that some tests read. */
public final class SharedData {

  private SharedData() {}

  /** Returns a file of the folder; skips the test where there is none. */
  public static Path file(String name) {
    String folder = System.getProperty("sentimentj.data", System.getenv("SENTIMENTJ_DATA"));
    assumeTrue(folder != null, "set -Dsentimentj.data or SENTIMENTJ_DATA to run this test");
    Path file = Path.of(folder).resolve(name);
    assumeTrue(Files.exists(file), "no " + file);
    return file;
  }
}
