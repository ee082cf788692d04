package io.github.sentimentj.benchmarks.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** Runs {@link ServedProcess} with some jars. Linux only; not thread-safe. */
final class ChildProcess {
  private static final double MILLISECOND = 1e6;
  // /proc counts in hundredths of a second.
  private static final double TICK_MILLISECONDS = 10;
  // Fields of /proc/self/stat behind the name of the program.
  private static final int CHILDREN_USER = 13;
  private static final int CHILDREN_SYSTEM = 14;

  private final String classPath;

  /** Takes jars; adds one of the child's own class in this folder. */
  ChildProcess(Collection<Path> jars, Path folder) throws IOException {
    Path own = folder.resolve("served-process.jar");
    String name = ServedProcess.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(own);
        JarOutputStream jar = new JarOutputStream(out);
        InputStream in = ServedProcess.class.getResourceAsStream("/" + name)) {
      jar.putNextEntry(new JarEntry(name));
      in.transferTo(jar);
    }
    this.classPath = own + ":" + jars.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  /**
   * One run of a process.
   *
   * @param wall milliseconds from its start to its end
   * @param cpu its processor time in milliseconds, in steps of 10
   * @param printed the figures that it printed, by name
   */
  record Run(double wall, double cpu, Map<String, Double> printed) {}

  /**
   * Runs a process to its end.
   *
   * @throws IOException if it fails, with what it said
   */
  Run run(List<String> flags, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, ServedProcess.class.getName()));
    command.addAll(arguments);
    double cpu = childrenCpu();
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = await(process);
    double wall = (System.nanoTime() - start) / MILLISECOND;
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with " + code + ":\n" + said);
    }
    return new Run(wall, childrenCpu() - cpu, figures(said));
  }

  private static int await(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Map<String, Double> figures(String said) {
    Map<String, Double> figures = new HashMap<>();
    for (String line : said.split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.contains(" ")) {
        figures.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
      }
    }
    return figures;
  }

  /** Processor time of all children that have ended, in milliseconds. */
  private static double childrenCpu() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return TICK_MILLISECONDS
        * (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]));
  }
}
