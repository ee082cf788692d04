package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
      description =
          "Pretrained word vectors to start from, in any format of 'embeddings --help'; those of"
              + " several files, and those learned of --unlabelled, stand one behind the other.",
      converter = InputFile.class)
  private List<Path> embeddings = List.of();

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

  @Option(names = "--max-length", paramLabel = "N", description = "Tokens of a text that are read.")
  private Optional<Integer> maxLength = Optional.empty();

  @Option(
      names = "--truncation",
      paramLabel = "NAME",
      description = "Which tokens of a longer text are read: ${COMPLETION-CANDIDATES}.",
      converter = TruncationName.class,
      completionCandidates = TruncationName.class)
  private Optional<Truncation> truncation = Optional.empty();

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
   * Returns vectors learned from these texts, behind those of the files if there are any; cut and
   * sized as those of the model to start from if there is one.
   *
   * @throws IOException if the model to start from cannot be read
   */
  WordEmbeddings learned(Supplier<Stream<String>> texts, long seed) throws IOException {
    if (subwords) {
      throw new IllegalArgumentException("--embeddings-subwords does not go with --unlabelled");
    }
    SkipGram plain = Embeddings.skipGram(texts).seed(seed);
    SkipGram sized = network.embeddingSize().map(plain::dimension).orElse(plain);
    SkipGram fitting = startFrom.isPresent() ? fitting(startFrom.get(), sized) : sized;
    SkipGram learned = tokenizer.map(fitting::tokenizer).orElse(fitting);
    return pretrained().map(files -> Embeddings.concatenate(files, learned)).orElse(learned);
  }

  private SkipGram fitting(Path model, SkipGram vectors) throws IOException {
    SavedModel saved = ModelFile.read(model);
    SkipGram cut = vectors.tokenizer(Tokenizers.of(saved.recipe().text().tokenizer()));
    return embeddings.isEmpty()
        ? cut.dimension(saved.weights().get("embedding.weight").shape().get(1))
        : cut;
  }

  private Optional<WordEmbeddings> pretrained() {
    if (!embeddings.isEmpty() && network.embeddingSize().isPresent()) {
      throw new IllegalArgumentException(
          "--embedding-size cannot be given: the vectors of --embeddings have their own");
    }
    if (subwords && embeddings.size() != 1) {
      throw new IllegalArgumentException(
          "--embeddings-subwords needs --embeddings FILE, and only one");
    }
    return vectors.of(embeddings).stream()
        .map(file -> subwords ? file.subwordsAtPrediction() : file)
        .map(WordEmbeddings.class::cast)
        .reduce(Embeddings::concatenate);
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
      network.embeddingSize().ifPresent(builder::embeddingSize);
    }
    pretrained().ifPresent(builder::embeddings);
    tokenizer.ifPresent(builder::tokenizer);
    epochs.ifPresent(builder::maxEpochs);
    minFrequency.ifPresent(builder::minFrequency);
    maxVocabulary.ifPresent(builder::maxVocabularySize);
    maxLength.ifPresent(builder::maxLength);
    truncation.ifPresent(builder::truncation);
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

  /** Names of the truncations, such as {@code head-and-tail}. */
  private static final class TruncationName extends ConstantName<Truncation> {
    TruncationName() {
      super(Truncation.class);
    }
  }
}
