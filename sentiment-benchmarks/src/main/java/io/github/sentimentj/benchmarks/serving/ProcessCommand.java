package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures processes that do nothing but serve a model. */
@Command(
    name = "process",
    mixinStandardHelpOptions = true,
    description = {
      "Measures processes with the serving jars alone: start, memory, size.",
      "Linux only. Keeps three tables."
    })
final class ProcessCommand implements Callable<Integer> {
  private static final int PREDICTIONS = 10_000;
  private static final int MEMORY_RUNS = 2;
  private static final double KILOBYTES_A_MEGABYTE = 1e3 / 1.024;
  private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xmx64m");

  @Option(names = "--model", required = true, description = "Model file.")
  private Path model = Path.of("");

  @Option(names = "--data", required = true, description = "Folder with imdb/.")
  private Path data = Path.of("");

  @Option(names = "--out", required = true, description = "Markdown file with the tables.")
  private Path out = Path.of("");

  @Option(names = "--runs", description = "Starts of each kind (default: ${DEFAULT-VALUE}).")
  private int runs = 15;

  @Override
  public Integer call() throws IOException {
    Map<Path, Long> jars = ShippedJars.read().of(PeerKind.OURS);
    Path folder = Files.createTempDirectory("sentiment-process");
    try {
      ChildProcess child = new ChildProcess(jars.keySet(), folder);
      size(jars, folder);
      start(child, folder);
      memory(child, folder);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
    return 0;
  }

  /** All jars, and how few of them predict. */
  private void size(Map<Path, Long> jars, Path folder) throws IOException {
    ResultTable table = new ResultTable(out, "process jars", List.of("jar", "bytes"));
    Map<Path, Long> needed = new LinkedHashMap<>(jars);
    for (Map.Entry<Path, Long> jar : jars.entrySet()) {
      put(table, name(jar.getKey()), List.of(bytes(jar.getValue())));
      needed.remove(jar.getKey());
      if (!predicts(needed, folder)) {
        needed.put(jar.getKey(), jar.getValue());
      }
    }
    put(table, "all", List.of(bytes(sum(jars))));
    List<String> names = needed.keySet().stream().map(ProcessCommand::name).sorted().toList();
    put(table, "those that predict", List.of(bytes(sum(needed)) + ": " + names));
  }

  private boolean predicts(Map<Path, Long> jars, Path folder) {
    try {
      new ChildProcess(jars.keySet(), folder).run(List.of(), List.of(model.toString()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String name(Path jar) {
    return jar.getFileName().toString().replaceAll("-\\d.*", "");
  }

  private static long sum(Map<Path, Long> jars) {
    return jars.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String bytes(long bytes) {
    return text("%,d", bytes);
  }

  private void start(ChildProcess child, Path folder) throws IOException {
    ResultTable table =
        new ResultTable(
            out,
            "process start",
            List.of(
                "flags",
                "whole process ms, median / least",
                "its CPU ms",
                "loading ms",
                "first prediction ms"));
    Path archive = folder.resolve("serving.jsa");
    List<String> arguments = List.of(model.toString());
    child.run(with(SMALL, "-XX:ArchiveClassesAtExit=" + archive), arguments);
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    kinds.put("none", List.of());
    kinds.put(String.join(" ", SMALL), SMALL);
    kinds.put(
        String.join(" ", SMALL) + " and an archive of classes",
        with(SMALL, "-XX:SharedArchiveFile=" + archive));
    Map<String, List<ChildProcess.Run>> measured = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
        measured
            .computeIfAbsent(kind.getKey(), any -> new ArrayList<>())
            .add(child.run(kind.getValue(), arguments));
      }
    }
    for (Map.Entry<String, List<ChildProcess.Run>> kind : measured.entrySet()) {
      List<ChildProcess.Run> all = kind.getValue();
      double least = all.stream().mapToDouble(ChildProcess.Run::wall).min().orElseThrow();
      put(
          table,
          kind.getKey(),
          List.of(
              text("%.0f / %.0f", median(all, ChildProcess.Run::wall), least),
              text("%.0f", median(all, ChildProcess.Run::cpu)),
              text("%.0f", median(all, run -> figure(run, "load_ms"))),
              text("%.1f", median(all, run -> figure(run, "first_ms")))));
    }
  }

  private void memory(ChildProcess child, Path folder) throws IOException {
    ResultTable table =
        new ResultTable(
            out,
            "process memory",
            List.of("flags", "resident MB after %,d predictions".formatted(PREDICTIONS), "peak"));
    Path texts = folder.resolve("texts.txt");
    Files.write(
        texts,
        Dataset.csv(data.resolve("imdb/test.csv.gz")).stream()
            .limit(PREDICTIONS)
            .map(example -> example.text().replaceAll("\\R", " "))
            .toList());
    for (List<String> flags : List.of(List.<String>of(), SMALL)) {
      List<ChildProcess.Run> all = new ArrayList<>();
      for (int run = 0; run < MEMORY_RUNS; run++) {
        all.add(child.run(flags, List.of(model.toString(), texts.toString())));
      }
      put(
          table,
          flags.isEmpty() ? "none" : String.join(" ", flags),
          List.of(
              text("%.0f", median(all, run -> figure(run, "VmRSS") / KILOBYTES_A_MEGABYTE)),
              text("%.0f", median(all, run -> figure(run, "VmHWM") / KILOBYTES_A_MEGABYTE))));
    }
  }

  private static double figure(ChildProcess.Run run, String name) {
    Double figure = run.printed().get(name);
    if (figure == null) {
      throw new IllegalStateException("the process printed no " + name + ", but " + run.printed());
    }
    return figure;
  }

  private static List<String> with(List<String> flags, String flag) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return more;
  }

  private static double median(
      List<ChildProcess.Run> runs, ToDoubleFunction<ChildProcess.Run> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void put(ResultTable table, String subject, List<String> cells)
      throws IOException {
    List<String> row = new ArrayList<>(List.of(subject));
    row.addAll(cells);
    table.put(subject, List.of(row));
    System.out.println(String.join(" | ", row));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
