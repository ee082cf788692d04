package io.github.sentimentj.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the process runs on, in words; nothing that tells one machine from its like. */
final class Hardware {
  private static final Path CPU = Path.of("/proc/cpuinfo");
  private static final Pattern MODEL = Pattern.compile("(?m)^model name[ \\t]*+:[ \\t]*+(\\S.*+)$");

  private Hardware() {}

  static String describe() {
    return "%d cores%s, %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model(cpuInfo()).map(model -> " " + model).orElse(""),
            System.getProperty("os.arch"),
            System.getProperty("java.version"));
  }

  /** Returns the first model that Linux's list of processors names; those of ARM have no names. */
  static Optional<String> model(String cpuInfo) {
    Matcher model = MODEL.matcher(cpuInfo);
    return model.find() ? Optional.of(model.group(1).strip()) : Optional.empty();
  }

  private static String cpuInfo() {
    try {
      return Files.readString(CPU);
    } catch (IOException e) {
      return "";
    }
  }
}
