package io.github.sentimentj.djl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes with the class path of this one. */
final class ChildJvm {
  private ChildJvm() {}

  /** Returns a process that is quick to start, and whose memory the compiler does not blur. */
  static ProcessBuilder of(Class<?> main, List<String> options, Path... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    for (Path arg : args) {
      command.add(arg.toString());
    }
    return new ProcessBuilder(command);
  }
}
