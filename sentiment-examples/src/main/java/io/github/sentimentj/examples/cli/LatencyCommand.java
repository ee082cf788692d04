package io.github.sentimentj.examples.cli;

import com.google.gson.JsonObject;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.examples.benchmark.BothEngines;
import io.github.sentimentj.examples.benchmark.Latency;
import io.github.sentimentj.examples.benchmark.LatencyBenchmark;
import io.github.sentimentj.examples.benchmark.Rate;
import io.github.sentimentj.examples.benchmark.ServingSpeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the speed of a model's predictions on both engines. */
@Command(
    name = "latency",
    description = "Compares how fast a model predicts in plain Java and on PyTorch.",
    footer = {
      "",
      "Single texts of about 20, 50 and 230 tokens in one thread, lists of texts in one and two,",
      "and single texts for up to 64 callers at a time, each in its caller's thread and gathered",
      "into batches; tokenizing included. The engines take turns, so that on a busy machine their",
      "ratio means something, though the times do not."
    })
final class LatencyCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      required = true,
      description = "Model file.",
      converter = InputFile.class)
  private Path model = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Texts to predict, as for train; some with 230 tokens or more.",
      converter = InputData.class)
  private Path data = Path.of("");

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  LatencyCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Dataset texts = columns.read(data, Optional.empty());
    ServingSpeed speed = new LatencyBenchmark(model, texts, streams.progress()).run();
    streams.out().line(json ? json(speed).toString() : forPeople(speed));
    streams.out().flush();
    return 0;
  }

  private static JsonObject json(ServingSpeed speed) {
    JsonObject ratios = new JsonObject();
    speed.latency().forEach((tokens, both) -> ratios.addProperty("tokens_" + tokens, ratio(both)));
    JsonObject json = new JsonObject();
    json.add("java", json(speed, BothEngines::java, BothEngines::java));
    json.add("pytorch", json(speed, BothEngines::pytorch, BothEngines::pytorch));
    json.add("latency_ratio_java_to_pytorch", ratios);
    return json;
  }

  private static JsonObject json(
      ServingSpeed speed,
      Function<BothEngines<Latency>, Latency> latency,
      Function<BothEngines<Rate>, Rate> rate) {
    JsonObject json = new JsonObject();
    speed
        .latency()
        .forEach((tokens, both) -> json.add("tokens_" + tokens, json(latency.apply(both))));
    add(json, "bulk", "threads_", values(speed.bulk(), rate));
    add(json, "single", "callers_", values(speed.callers(), rate));
    add(json, "micro_batched", "callers_", values(speed.microBatched(), rate));
    json.addProperty("micro_batched_ratio_to_one_caller", ratio(speed, rate));
    return json;
  }

  private static JsonObject json(Latency latency) {
    JsonObject json = new JsonObject();
    json.addProperty("p50_ms", latency.p50());
    json.addProperty("p99_ms", latency.p99());
    json.addProperty("texts_per_second", latency.textsPerSecond());
    return json;
  }

  private static SortedMap<Integer, Rate> values(
      SortedMap<Integer, BothEngines<Rate>> rates, Function<BothEngines<Rate>, Rate> engine) {
    SortedMap<Integer, Rate> values = new TreeMap<>();
    rates.forEach((count, both) -> values.put(count, engine.apply(both)));
    return values;
  }

  private static void add(
      JsonObject json, String work, String prefix, SortedMap<Integer, Rate> rates) {
    JsonObject speeds = new JsonObject();
    JsonObject times = new JsonObject();
    rates.forEach(
        (count, rate) -> {
          speeds.addProperty(prefix + count, rate.textsPerSecond());
          times.addProperty(prefix + count, rate.cpu());
        });
    json.add(work + "_texts_per_second", speeds);
    json.add(work + "_cpu_ms_per_text", times);
  }

  /** Texts a second that most callers get in batches, to those of one who calls predict. */
  private static double ratio(ServingSpeed speed, Function<BothEngines<Rate>, Rate> engine) {
    Rate many = engine.apply(speed.microBatched().get(speed.microBatched().lastKey()));
    Rate one = engine.apply(speed.callers().get(speed.callers().firstKey()));
    return many.textsPerSecond() / one.textsPerSecond();
  }

  private static double ratio(BothEngines<Latency> latency) {
    return latency.java().p50() / latency.pytorch().p50();
  }

  private static String forPeople(ServingSpeed speed) {
    StringBuilder table = new StringBuilder();
    line(table, "", "java", "pytorch");
    speed
        .latency()
        .forEach(
            (tokens, both) -> {
              line(table, tokens + " tokens, p50", ms(both.java().p50()), ms(both.pytorch().p50()));
              line(table, tokens + " tokens, p99", ms(both.java().p99()), ms(both.pytorch().p99()));
            });
    speed.bulk().forEach((threads, both) -> rate(table, "lists, threads: " + threads, both));
    speed
        .callers()
        .forEach((callers, both) -> rate(table, "single texts, callers: " + callers, both));
    speed
        .microBatched()
        .forEach((callers, both) -> rate(table, "in batches, callers: " + callers, both));
    return table.toString().stripTrailing();
  }

  private static void rate(StringBuilder table, String name, BothEngines<Rate> both) {
    line(
        table,
        name,
        perSecond(both.java().textsPerSecond()),
        perSecond(both.pytorch().textsPerSecond()));
    line(table, "  CPU a text", ms(both.java().cpu()), ms(both.pytorch().cpu()));
  }

  private static void line(StringBuilder table, String name, String java, String pytorch) {
    table.append(String.format(Locale.ROOT, "%-26s %14s %14s%n", name, java, pytorch));
  }

  private static String ms(double milliseconds) {
    return String.format(Locale.ROOT, "%.3f ms", milliseconds);
  }

  private static String perSecond(double texts) {
    return String.format(Locale.ROOT, "%,.0f texts/s", texts);
  }
}
