package io.github.sentimentj.examples.reviews;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code npm} command of this machine, if it has one. */
final class NpmClient {
  private final Optional<Path> command;
  private final Duration limit;

  /**
   * Looks for the command.
   *
   * @param path folders to look in, as the environment variable PATH lists them
   * @param limit how long one call may take
   */
  NpmClient(String path, Duration limit) {
    this.command = find(path, File.separatorChar == '\\' ? "npm.cmd" : "npm");
    this.limit = limit;
  }

  private static Optional<Path> find(String path, String name) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .flatMap(folder -> inFolder(folder, name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Stream<Path> inFolder(String folder, String name) {
    try {
      return Stream.of(Path.of(folder, name).toAbsolutePath());
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }

  /** Downloads a package into this folder, without running any of it; returns its file. */
  Path pack(String coordinates, Path folder) throws IOException, InterruptedException {
    Path npm = command.orElseThrow(() -> new IOException("there is no npm on the PATH"));
    Path log = folder.resolve("npm.log");
    ProcessBuilder call =
        new ProcessBuilder(npm.toString(), "pack", "--ignore-scripts", coordinates)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    int status = run(call);
    if (status != 0) {
      throw new IOException("npm ended with status " + status + firstError(log));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".tgz"))
          .findFirst()
          .orElseThrow(() -> new IOException("npm wrote no package"));
    }
  }

  private int run(ProcessBuilder call) throws IOException, InterruptedException {
    Process process = call.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("npm was still busy after " + limit.toSeconds() + " s");
      }
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private static String firstError(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("npm err"))
          .findFirst()
          .map(line -> " (" + line + ")")
          .orElse("");
    }
  }
}
