package io.github.sentimentj.examples.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.examples.benchmark.Throughput;
import io.github.sentimentj.examples.benchmark.ThroughputBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the speed of a training with that of the bare LSTM. */
@Command(
    name = "throughput",
    description = "Compares the speed of a training with that of the LSTM alone.",
    footer = {
      "",
      "A BiLSTM of hidden size 128 learns from 4,000 IMDB reviews with frozen embeddings; PyTorch's",
      "LSTM runs forward and backward on batches of the same shapes. Both share a batch among the",
      "same number of workers, and take turns. On a busy machine only the ratio means something."
    })
final class ThroughputCommand implements Callable<Integer> {
  private static final String TRAINING_REVIEWS = "imdb/train.csv.gz";

  private final StandardStreams streams;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the file " + TRAINING_REVIEWS + ": columns text and label.")
  private Path data = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Workers that share a batch (default: one a processor, at most 8).")
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ThroughputCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path file = data.resolve(TRAINING_REVIEWS);
    if (Files.notExists(file)) {
      throw new IllegalArgumentException("--data: no such file: " + file);
    }
    Throughput measured =
        new ThroughputBenchmark(Dataset.csv(file), threads, streams.progress()).run();
    streams.out().line(json ? json(measured).toString() : forPeople(measured));
    streams.out().flush();
    return 0;
  }

  private static JsonObject json(Throughput measured) {
    JsonObject json = new JsonObject();
    json.addProperty("reviews", measured.reviews());
    json.addProperty("tokens", measured.tokens());
    json.addProperty("threads", measured.threads());
    json.addProperty("trainer_tokens_per_second", measured.trainer());
    json.addProperty("kernel_tokens_per_second", measured.kernel());
    json.addProperty("throughput_ratio_trainer_to_kernel", measured.ratio());
    JsonArray ratios = new JsonArray();
    measured.rounds().forEach(round -> ratios.add(round.ratio()));
    json.add("ratios", ratios);
    return json;
  }

  private static String forPeople(Throughput measured) {
    return String.format(
        Locale.ROOT,
        "%,d reviews, %,d tokens, %d threads; medians of %d rounds%n"
            + "training   %,9.0f tokens/s%n"
            + "LSTM alone %,9.0f tokens/s%n"
            + "ratio      %9.3f",
        measured.reviews(),
        measured.tokens(),
        measured.threads(),
        measured.rounds().size(),
        measured.trainer(),
        measured.kernel(),
        measured.ratio());
  }
}
