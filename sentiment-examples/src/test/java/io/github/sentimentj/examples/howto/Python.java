package io.github.sentimentj.examples.howto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A Python with PyTorch, where there is one. */
final class Python {
  private final String command;

  private Python(String command) {
    this.command = command;
  }

  /** Finds one that imports torch; skips the test where there is none. */
  static Python withTorch() throws IOException, InterruptedException {
    List<String> candidates =
        Stream.of(
                System.getProperty("sentimentj.python"),
                System.getenv("SENTIMENTJ_PYTHON"),
                "python3",
                "/usr/bin/python3")
            .filter(Objects::nonNull)
            .toList();
    for (String candidate : candidates) {
      if (new Python(candidate).imports("torch")) {
        return new Python(candidate);
      }
    }
    assumeTrue(false, "no Python with torch among " + candidates + "; set SENTIMENTJ_PYTHON");
    throw new AssertionError();
  }

  private boolean imports(String module) throws IOException, InterruptedException {
    try {
      return start(List.of("-c", "import " + module)).waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(arguments);
    return new ProcessBuilder(all)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Runs a script and returns what it prints. */
  List<String> run(Path script, List<Path> arguments, List<String> input)
      throws IOException, InterruptedException {
    Path in = Files.createTempFile("python", ".in");
    Path out = Files.createTempFile("python", ".out");
    try {
      List<String> all = new ArrayList<>(List.of(command, script.toString()));
      arguments.forEach(argument -> all.add(argument.toString()));
      Process process =
          new ProcessBuilder(all)
              .redirectErrorStream(true)
              .redirectInput(Files.write(in, input).toFile())
              .redirectOutput(out.toFile())
              .start();
      int status = process.waitFor();
      List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
      if (status != 0) {
        throw new AssertionError(script + " ended with " + status + ": " + lines);
      }
      return lines;
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }
}
