package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.calibration.DecisionSettings;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The part of {@link SentimentModel.Builder} that decides the model: one method a setting, each
 * with a default that suits ordinary reviews.
 *
 * @param <B> the builder itself
 */
abstract class RecipeBuilder<B extends RecipeBuilder<B>> {
  private static final TokenizerSpec WORDS = new TokenizerSpec("words", 1);

  private static final int EXAMPLES_SEEN = 100_000;
  private static final int LEAST_EPOCHS = 4;
  private static final int MOST_EPOCHS = 20;
  private static final double USUAL_RATE = 2e-3;
  private static final double FINE_TUNING_RATE = 5e-4;

  private Optional<StartingModel> start = Optional.empty();
  private Optional<Tokenizer> tokenizer = Optional.empty();
  private Optional<WordEmbeddings> embeddings = Optional.empty();
  private int embeddingSize = 100;
  private Architecture architecture = BiLstm.ofDefaults();
  private int minFrequency = 2;
  private int maxVocabularySize = 50_000;
  private int maxLength = 400;
  private Truncation truncation = Truncation.HEAD_AND_TAIL;
  private OptionalInt maxEpochs = OptionalInt.empty();
  private OptionalInt batchSize = OptionalInt.empty();
  private OptionalDouble learningRate = OptionalDouble.empty();
  private OptionalDouble embeddingLearningRate = OptionalDouble.empty();
  private int embeddingFreezeEpochs;
  private Schedule schedule = Schedule.COSINE;
  private double warmUpEpochs = 0.25;
  private double weightDecay = 0.01;
  private double maxGradientNorm = 1;
  private double averageDecay = 0.998;
  private Regularization regularization = Regularization.NONE.wordDropout(0.15);
  private ClassWeights classWeights = ClassWeights.none();
  private EarlyStopping earlyStopping = EarlyStopping.on(Metric.LOSS);
  private Calibration calibration = Calibration.TEMPERATURE;
  private Abstention abstention = Abstention.never();
  private long seed = 42;
  private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

  /** Only the builder in {@link SentimentModel} is one. */
  RecipeBuilder() {}

  abstract B self();

  /**
   * Starts from the weights of a trained model instead of random ones: fine-tuning. Architecture,
   * vocabulary and the way texts are read become the model's, the step sizes a quarter of the usual
   * ones; frequent words that the model does not know are added behind its own, labels are those of
   * the new training data. The model itself does not change and may be closed before the training.
   *
   * <p>Settings made after this call count; those that would not fit the model's weights are
   * refused when the training starts. A tokenizer of your own is to be handed in again.
   *
   * @throws IllegalArgumentException if the model is not one of this library's
   */
  public B startFrom(SentimentModel model) {
    StartingModel starting =
        StartingModel.of(requireNonNull(model, "model"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        model.getClass() + " is not a model that this library trained or loaded"));
    TextSettings text = starting.saved().recipe().text();
    this.start = Optional.of(starting);
    this.architecture = starting.saved().recipe().architecture();
    this.embeddingSize = starting.embeddingSize();
    this.maxLength = text.maxLength();
    this.truncation = text.truncation();
    return self();
  }

  /** Sets the tokenizer; default: words, from {@code sentiment-tokenizers}. */
  public B tokenizer(Tokenizer tokenizer) {
    this.tokenizer = Optional.of(requireNonNull(tokenizer, "tokenizer"));
    return self();
  }

  /** Sets how often a word must occur in training to be known; default 2. */
  public B minFrequency(int minFrequency) {
    this.minFrequency = minFrequency;
    return self();
  }

  /** Sets how many words are known at most, the most frequent first; default 50,000. */
  public B maxVocabularySize(int maxVocabularySize) {
    this.maxVocabularySize = maxVocabularySize;
    return self();
  }

  /** Sets pretrained vectors as the first values of the embedding; default: none. */
  public B embeddings(WordEmbeddings embeddings) {
    this.embeddings = Optional.of(requireNonNull(embeddings, "embeddings"));
    return self();
  }

  /** Sets the length of word vectors where none are given pretrained; default 100. */
  public B embeddingSize(int embeddingSize) {
    if (embeddingSize < 1 || embeddingSize > 4096) {
      throw new IllegalArgumentException(
          "embeddingSize is " + embeddingSize + "; expected 1 to 4096");
    }
    this.embeddingSize = embeddingSize;
    return self();
  }

  /** Sets what the network is built of; default {@link BiLstm#ofDefaults()}. */
  public B architecture(Architecture architecture) {
    this.architecture = requireNonNull(architecture, "architecture");
    return self();
  }

  /** Sets how many tokens of a text are read; default 400. */
  public B maxLength(int maxLength) {
    this.maxLength = maxLength;
    return self();
  }

  /** Sets which tokens of a longer text are read; default {@link Truncation#HEAD_AND_TAIL}. */
  public B truncation(Truncation truncation) {
    this.truncation = requireNonNull(truncation, "truncation");
    return self();
  }

  /** Sets how many tokens of a text are read, and which; default 400, head and tail. */
  public B maxLength(int maxLength, Truncation truncation) {
    return maxLength(maxLength).truncation(truncation);
  }

  /**
   * Sets the most passes over the training data; default: as many as show 100,000 examples, but 4
   * at least and 20 at most; to a {@link TextCnn} 200,000, but 8 at least and 20 at most.
   */
  public B maxEpochs(int maxEpochs) {
    this.maxEpochs = OptionalInt.of(maxEpochs);
    return self();
  }

  /** Sets the texts in one update; default 32, of fewer than 5,000 examples 16. */
  public B batchSize(int batchSize) {
    this.batchSize = OptionalInt.of(batchSize);
    return self();
  }

  /** Sets the greatest step size of the network's weights; default 0.002, in fine-tuning 0.0005. */
  public B learningRate(double learningRate) {
    this.learningRate = OptionalDouble.of(learningRate);
    return self();
  }

  /**
   * Sets the greatest step size of the word vectors, 0 to freeze them; default 0.002, in
   * fine-tuning 0.0005.
   */
  public B embeddingLearningRate(double embeddingLearningRate) {
    this.embeddingLearningRate = OptionalDouble.of(embeddingLearningRate);
    return self();
  }

  /** Sets the epochs at the start in which the word vectors stay as they are; default 0. */
  public B embeddingFreezeEpochs(int embeddingFreezeEpochs) {
    this.embeddingFreezeEpochs = embeddingFreezeEpochs;
    return self();
  }

  /** Sets how the step sizes change over the training; default {@link Schedule#COSINE}. */
  public B schedule(Schedule schedule) {
    this.schedule = requireNonNull(schedule, "schedule");
    return self();
  }

  /**
   * Sets the epochs at the start, or the part of one, in which step sizes rise to the greatest, 0
   * for none; default 0.25. {@link Schedule#ONE_CYCLE} has its own.
   */
  public B warmUpEpochs(double warmUpEpochs) {
    this.warmUpEpochs = warmUpEpochs;
    return self();
  }

  /** Sets AdamW's decoupled weight decay; default 0.01. */
  public B weightDecay(double weightDecay) {
    this.weightDecay = weightDecay;
    return self();
  }

  /** Sets the norm that all gradients together are clipped to; default 1. */
  public B maxGradientNorm(double maxGradientNorm) {
    this.maxGradientNorm = maxGradientNorm;
    return self();
  }

  /** Sets the decay of the weights' moving average, 0 for none; default 0.998. */
  public B averageDecay(double averageDecay) {
    this.averageDecay = averageDecay;
    return self();
  }

  /** Sets the share of words that are read as unknown ones while training; default 0.15. */
  public B wordDropout(double wordDropout) {
    this.regularization = regularization.wordDropout(wordDropout);
    return self();
  }

  /** Sets the share of an LSTM's recurrent weights left out of an update; default 0. */
  public B weightDropout(double weightDropout) {
    this.regularization = regularization.weightDropout(weightDropout);
    return self();
  }

  /** Sets the share of the target that is spread over all labels; default 0. */
  public B labelSmoothing(double labelSmoothing) {
    this.regularization = regularization.labelSmoothing(labelSmoothing);
    return self();
  }

  /**
   * Sets the length of the adversarial step on a text's vectors, 0 for none; default 0.
   *
   * @see Regularization
   */
  public B adversarialNorm(double adversarialNorm) {
    this.regularization = regularization.adversarialNorm(adversarialNorm);
    return self();
  }

  /** Sets factors of the loss by label; default {@link ClassWeights#none()}. */
  public B classWeights(ClassWeights classWeights) {
    this.classWeights = requireNonNull(classWeights, "classWeights");
    return self();
  }

  /** Sets when to end early and which epoch is best; default: lowest loss, patience 2. */
  public B earlyStopping(EarlyStopping earlyStopping) {
    this.earlyStopping = requireNonNull(earlyStopping, "earlyStopping");
    return self();
  }

  /**
   * Sets how probabilities are made to agree with how often the model is right, by what validation
   * data show; default {@link Calibration#TEMPERATURE}.
   */
  public B calibration(Calibration calibration) {
    this.calibration = requireNonNull(calibration, "calibration");
    return self();
  }

  /**
   * Sets when the model rather says nothing, see {@link Prediction#abstained()}; default {@link
   * Abstention#never()}.
   */
  public B abstention(Abstention abstention) {
    this.abstention = requireNonNull(abstention, "abstention");
    return self();
  }

  /** Sets where every random choice starts; default 42. */
  public B seed(long seed) {
    this.seed = seed;
    return self();
  }

  /** Sets how many threads train; default: the machine's processors, at most 8. */
  public B threads(int threads) {
    this.threads = threads;
    return self();
  }

  Tokenizer tokenizer() {
    TokenizerSpec usual =
        start.map(model -> model.saved().recipe().text().tokenizer()).orElse(WORDS);
    return tokenizer.orElseGet(() -> Services.tokenizer(usual));
  }

  VectorSource vectors() {
    return new VectorSource(embeddings, embeddingSize);
  }

  Architecture architecture() {
    return architecture;
  }

  Optional<StartingModel> start() {
    return start;
  }

  long seed() {
    return seed;
  }

  Recipe recipe(TokenizerSpec tokenizer, int examples) {
    start.ifPresent(model -> model.requireSameTokenizer(tokenizer));
    return new Recipe(
        new TextSettings(tokenizer, minFrequency, maxVocabularySize, maxLength, truncation),
        architecture,
        training(examples),
        new DecisionSettings(calibration, abstention));
  }

  private TrainingSettings training(int examples) {
    double usualRate = start.isPresent() ? FINE_TUNING_RATE : USUAL_RATE;
    OptimizerSettings optimizer =
        new OptimizerSettings(
            learningRate.orElse(usualRate),
            embeddingLearningRate.orElse(usualRate),
            embeddingFreezeEpochs,
            schedule,
            warmUpEpochs,
            weightDecay,
            maxGradientNorm,
            averageDecay);
    return new TrainingSettings(
        maxEpochs.orElse(usualEpochs(examples)),
        batchSize.orElse(examples < 5000 ? 16 : 32),
        optimizer,
        regularization,
        classWeights,
        earlyStopping,
        seed,
        threads);
  }

  /** Few texts have to be seen more often; many are known before the step sizes have come down. */
  private int usualEpochs(int examples) {
    // Without a recurrent layer a network learns less of each.
    int times = architecture instanceof TextCnn ? 2 : 1;
    int epochs = times * EXAMPLES_SEEN / Math.max(1, examples);
    return Math.max(times * LEAST_EPOCHS, Math.min(MOST_EPOCHS, epochs));
  }
}
