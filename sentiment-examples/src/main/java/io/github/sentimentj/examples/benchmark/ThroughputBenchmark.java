package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.examples.progress.Progress;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.tokenizers.Tokenizers;
import io.github.sentimentj.training.TrainingEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast a training is, compared with the bare LSTM on batches of the same shapes. Both are
 * measured in turn, in one process and by the same count, so that their ratio holds on a busy
 * machine, too; the speeds themselves do not.
 *
 * <p>Not thread-safe: one measurement at a time.
 */
public final class ThroughputBenchmark {
  /** How many reviews are read. */
  public static final int REVIEWS = 4000;

  private static final int ROUNDS = 3;
  private static final int BATCH_SIZE = 32;
  private static final int MAX_LENGTH = 400;
  private static final int EMBEDDING_SIZE = 100;
  private static final BiLstm ARCHITECTURE = BiLstm.builder().hiddenSize(128).build();

  private final Dataset reviews;
  private final int threads;
  private final Progress progress;

  /**
   * Makes a benchmark.
   *
   * @param reviews labelled texts, more than a batch of 32; {@value #REVIEWS} of them are used
   * @param threads workers that share a batch, at least 1
   */
  public ThroughputBenchmark(Dataset reviews, int threads, Progress progress) {
    this.reviews = reviews.sample(REVIEWS, 42);
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Measures three rounds, after one that only warms up.
   *
   * @throws IllegalArgumentException if there are too few reviews
   */
  public Throughput run() throws IOException {
    List<Integer> lengths = lengths();
    if (lengths.size() <= BATCH_SIZE) {
      throw new IllegalArgumentException(
          "%s has %d texts with a word; expected more than %d"
              .formatted(reviews.name(), lengths.size(), BATCH_SIZE));
    }
    long tokens = lengths.stream().mapToLong(Integer::longValue).sum();
    // The training comes first, too, because it starts PyTorch as the library wants it.
    train(tokens);
    try (LstmKernel kernel =
        new LstmKernel(
            PaddedShape.ofEpoch(lengths, BATCH_SIZE, threads), ARCHITECTURE, EMBEDDING_SIZE)) {
      kernel.tokensPerSecond();
      List<Throughput.Round> rounds = new ArrayList<>();
      for (int i = 1; i <= ROUNDS; i++) {
        Throughput.Round round = new Throughput.Round(train(tokens), kernel.tokensPerSecond());
        rounds.add(round);
        progress.say("round %d of %d: %s".formatted(i, ROUNDS, round));
      }
      return new Throughput(lengths.size(), tokens, threads, rounds);
    }
  }

  /** Tokens of each text that a training reads: one without any is left out. */
  private List<Integer> lengths() {
    Tokenizer tokenizer = Tokenizers.words();
    return reviews.stream()
        .map(example -> Math.min(MAX_LENGTH, tokenizer.tokenize(example.text()).size()))
        .filter(length -> length > 0)
        .toList();
  }

  /** Trains for one epoch, and returns the real tokens a second in its updates. */
  private double train(long tokens) throws IOException {
    UpdateClock clock = new UpdateClock();
    SentimentModel.builder()
        .architecture(ARCHITECTURE)
        .embeddingSize(EMBEDDING_SIZE)
        .embeddingLearningRate(0)
        .maxLength(MAX_LENGTH, Truncation.HEAD_AND_TAIL)
        .batchSize(BATCH_SIZE)
        .maxEpochs(1)
        .threads(threads)
        .listener(
            event -> {
              if (event instanceof TrainingEvent.StepEnded step) {
                clock.updated(step.tokens());
              }
            })
        .train(reviews, Dataset.of(List.of()))
        .close();
    if (clock.tokens() != tokens) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "the training read %,d tokens, the kernel reads %,d: they cannot be compared",
              clock.tokens(),
              tokens));
    }
    return clock.tokensPerSecond();
  }
}
