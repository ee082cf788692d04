package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.WordEmbeddings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a model is trained. What is not given is left to the library. */
final class RecipeOptions {
  @Mixin private NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--embeddings",
      paramLabel = "FILE",
      description = "Pretrained word vectors to start from, in any format of 'embeddings --help'.",
      converter = InputFile.class)
  private Optional<Path> embeddings = Optional.empty();

  @Mixin private VectorOptions vectors = new VectorOptions();

  @Option(names = "--epochs", paramLabel = "N", description = "Most passes over the texts.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--max-length",
      paramLabel = "N",
      description = "Tokens of a text that are read, half from its start, half from its end.")
  private Optional<Integer> maxLength = Optional.empty();

  @Option(names = "--batch-size", paramLabel = "N", description = "Texts in one update.")
  private Optional<Integer> batchSize = Optional.empty();

  @Option(names = "--learning-rate", paramLabel = "X", description = "Greatest step size.")
  private Optional<Double> learningRate = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", description = "Threads that train.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--checkpoints",
      paramLabel = "DIR",
      description = "Folder to keep a checkpoint in while training.")
  private Optional<Path> checkpoints = Optional.empty();

  @Option(
      names = "--resume",
      description = "Continue from the checkpoint in that folder, if there is one.")
  private boolean resume;

  /**
   * Returns vectors to be learned from these texts, starting from those of a file if there is one.
   */
  WordEmbeddings learned(Supplier<Stream<String>> texts, long seed) {
    SkipGram learned = Embeddings.skipGram(texts).seed(seed);
    return vectors.of(embeddings).map(learned::startFrom).orElse(learned);
  }

  /** Returns a builder with the library's defaults, but for what was asked for. */
  SentimentModel.Builder builder() {
    SentimentModel.Builder builder = SentimentModel.builder().architecture(network.architecture());
    vectors.of(embeddings).ifPresent(builder::embeddings);
    epochs.ifPresent(builder::maxEpochs);
    maxLength.ifPresent(tokens -> builder.maxLength(tokens, Truncation.HEAD_AND_TAIL));
    batchSize.ifPresent(builder::batchSize);
    learningRate.ifPresent(builder::learningRate);
    threads.ifPresent(builder::threads);
    checkpoints.ifPresent(builder::checkpoints);
    if (resume) {
      builder.resume();
    }
    return builder;
  }
}
