package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.PretrainedVectors;
import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.WordEmbeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a model is trained. What is not given is left to the library. */
final class RecipeOptions {
  @Mixin private NetworkOptions network = new NetworkOptions();
  @Mixin private OptimizerOptions optimizer = new OptimizerOptions();
  @Mixin private RegularizationOptions regularization = new RegularizationOptions();
  @Mixin private DecisionOptions decision = new DecisionOptions();

  @Option(
      names = "--tokenizer",
      paramLabel = "NAME",
      description = "What cuts the texts: ${COMPLETION-CANDIDATES} (default: words).",
      converter = TokenizerName.class,
      completionCandidates = TokenizerName.class)
  private Optional<Tokenizer> tokenizer = Optional.empty();

  @Option(
      names = "--embeddings",
      paramLabel = "FILE",
      description = "Pretrained word vectors to start from, in any format of 'embeddings --help'.",
      converter = InputFile.class)
  private Optional<Path> embeddings = Optional.empty();

  @Mixin private VectorOptions vectors = new VectorOptions();

  @Option(
      names = "--embeddings-subwords",
      description =
          "Keep a fastText model's subwords, so that unknown words have vectors at prediction: 2"
              + " bytes x buckets x numbers of a vector in the model, often 400 MB and more.")
  private boolean subwords;

  @Option(names = "--epochs", paramLabel = "N", description = "Most passes over the texts.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--min-frequency",
      paramLabel = "N",
      description = "How often a word must occur in training to be known.")
  private Optional<Integer> minFrequency = Optional.empty();

  @Option(
      names = "--max-vocabulary",
      paramLabel = "N",
      description = "How many words are known at most, the most frequent first.")
  private Optional<Integer> maxVocabulary = Optional.empty();

  @Option(
      names = "--max-length",
      paramLabel = "N",
      description = "Tokens of a text that are read, half from its start, half from its end.")
  private Optional<Integer> maxLength = Optional.empty();

  @Option(
      names = "--start-from",
      paramLabel = "MODEL",
      description = "Fine-tune this model: its network, words and weights are where to start.",
      converter = InputFile.class)
  private Optional<Path> startFrom = Optional.empty();

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
    SkipGram read = Embeddings.skipGram(texts).seed(seed);
    SkipGram learned = tokenizer.map(read::tokenizer).orElse(read);
    return pretrained().map(learned::startFrom).orElse(learned);
  }

  private Optional<PretrainedVectors> pretrained() {
    if (subwords && embeddings.isEmpty()) {
      throw new IllegalArgumentException("--embeddings-subwords needs --embeddings FILE");
    }
    Optional<PretrainedVectors> source = vectors.of(embeddings);
    return subwords ? source.map(PretrainedVectors::subwordsAtPrediction) : source;
  }

  /**
   * Returns a builder with the library's defaults, but for what was asked for.
   *
   * @throws IOException if the model to start from cannot be read
   */
  SentimentModel.Builder builder() throws IOException {
    SentimentModel.Builder builder = SentimentModel.builder();
    if (startFrom.isPresent()) {
      network.refuseAll("--start-from takes the model's network");
      try (SentimentModel model = SentimentModel.load(startFrom.get())) {
        builder.startFrom(model);
      }
    } else {
      builder.architecture(network.architecture());
    }
    pretrained().ifPresent(builder::embeddings);
    tokenizer.ifPresent(builder::tokenizer);
    epochs.ifPresent(builder::maxEpochs);
    minFrequency.ifPresent(builder::minFrequency);
    maxVocabulary.ifPresent(builder::maxVocabularySize);
    maxLength.ifPresent(tokens -> builder.maxLength(tokens, Truncation.HEAD_AND_TAIL));
    optimizer.applyTo(builder);
    regularization.applyTo(builder);
    decision.applyTo(builder);
    checkpoints.ifPresent(builder::checkpoints);
    if (resume) {
      if (checkpoints.isEmpty()) {
        throw new IllegalArgumentException("--resume needs --checkpoints DIR");
      }
      builder.resume();
    }
    return builder;
  }
}
