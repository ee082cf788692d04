package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A trained text classifier.
 *
 * <pre>{@code
 * Dataset reviews = Dataset.csv(Path.of("reviews.csv"));
 * try (SentimentModel model = SentimentModel.builder().train(reviews)) {
 *   Prediction prediction = model.predict("The acting is superb, and the ending made me cry.");
 *   System.out.println(prediction.label() + " " + prediction.confidence());
 *   model.save(Path.of("reviews.safetensors"));
 * }
 * }</pre>
 *
 * <p>Thread-safe: one instance may be shared by any number of threads. {@link #close()} waits for
 * calls in flight; later calls that compute or save throw {@link IllegalStateException}.
 *
 * <p>(CoreNLP and OpenNLP have classes of the same name; this one shares nothing with them.)
 */
public interface SentimentModel extends AutoCloseable {

  /** Returns a builder that starts from the library's defaults. */
  static Builder builder() {
    return new Builder();
  }

  /** Returns a loader, to load a model with another engine or with a tokenizer of your own. */
  static ModelLoader loader() {
    return new ModelLoader();
  }

  /**
   * Loads a saved model with the default engine.
   *
   * @throws IOException if the file cannot be read
   * @throws io.github.sentimentj.modelfile.ModelFileException if it is not a sound model file
   * @throws MissingEngineException if no engine or tokenizer on the class path fits the model
   */
  static SentimentModel load(Path file) throws IOException {
    return loader().load(file);
  }

  /**
   * Loads a saved model from a stream, which is read to its end and not closed.
   *
   * @throws IOException if the stream cannot be read
   * @throws io.github.sentimentj.modelfile.ModelFileException if it is not a sound model file
   * @throws MissingEngineException if no engine or tokenizer on the class path fits the model
   */
  static SentimentModel load(InputStream in) throws IOException {
    return loader().load(in);
  }

  /**
   * Predicts the label of a text. Any string has a defined answer: one without a known word gets
   * the label shares of the training data, marked {@link Prediction#noEvidence()}.
   */
  default Prediction predict(String text) {
    return predictAll(List.of(requireNonNull(text, "text"))).get(0);
  }

  /**
   * Predicts the labels of many texts, faster than one at a time and with the same results within
   * 1e-5.
   *
   * @param texts the texts, none of them null
   * @return one prediction for each text, in the same order
   */
  List<Prediction> predictAll(List<String> texts);

  /**
   * Compares predictions with the labels of a data set.
   *
   * @throws io.github.sentimentj.data.DataException if the data are empty or hold a label that the
   *     model does not know
   */
  Evaluation evaluate(Dataset data);

  /** Returns the labels, sorted. */
  List<String> labels();

  /** Returns the recipe that the model was trained by. */
  Recipe recipe();

  /** Returns where the model comes from. */
  Provenance provenance();

  /** Returns the name of the engine that computes the predictions, such as {@code java}. */
  String engine();

  /**
   * Saves the model. The file is written beside its final place and moved there in one step: after
   * a failure an older file of the same name is as it was.
   *
   * @throws IOException if the file cannot be written
   */
  void save(Path file) throws IOException;

  /**
   * Saves the model to a stream, which is flushed and not closed.
   *
   * @throws IOException if the stream cannot be written
   */
  void save(OutputStream out) throws IOException;

  /** Frees what the engine holds, after calls in flight are done. Calling it again does nothing. */
  @Override
  void close();

  /**
   * Collects the settings of a training, each with a default that suits ordinary reviews, and
   * trains.
   *
   * <p>Not thread-safe; build in one thread. One builder may train any number of models.
   */
  final class Builder {
    private static final TokenizerSpec WORDS = new TokenizerSpec("words", 1);

    private Optional<Tokenizer> tokenizer = Optional.empty();
    private Optional<WordEmbeddings> embeddings = Optional.empty();
    private Optional<String> engine = Optional.empty();
    private TrainingListener listener = event -> {};
    private Optional<Path> checkpoints = Optional.empty();
    private boolean resume;
    private Architecture architecture = BiLstm.ofDefaults();
    private int embeddingSize = 100;
    private int minFrequency = 2;
    private int maxVocabularySize = 50_000;
    private int maxLength = 400;
    private Truncation truncation = Truncation.HEAD_AND_TAIL;
    private OptionalInt maxEpochs = OptionalInt.empty();
    private OptionalInt batchSize = OptionalInt.empty();
    private double learningRate = 2e-3;
    private double embeddingLearningRate = 2e-3;
    private double weightDecay = 0.01;
    private double maxGradientNorm = 1;
    private double averageDecay = 0.998;
    private EarlyStopping earlyStopping = EarlyStopping.on(Metric.LOSS);
    private long seed = 42;
    private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

    private Builder() {}

    /** Sets the tokenizer; default: words, from {@code sentiment-tokenizers}. */
    public Builder tokenizer(Tokenizer tokenizer) {
      this.tokenizer = Optional.of(requireNonNull(tokenizer, "tokenizer"));
      return this;
    }

    /** Sets how often a word must occur in training to be known; default 2. */
    public Builder minFrequency(int minFrequency) {
      this.minFrequency = minFrequency;
      return this;
    }

    /** Sets how many words are known at most, the most frequent first; default 50,000. */
    public Builder maxVocabularySize(int maxVocabularySize) {
      this.maxVocabularySize = maxVocabularySize;
      return this;
    }

    /** Sets pretrained vectors as the first values of the embedding; default: none. */
    public Builder embeddings(WordEmbeddings embeddings) {
      this.embeddings = Optional.of(requireNonNull(embeddings, "embeddings"));
      return this;
    }

    /** Sets the length of word vectors where none are given pretrained; default 100. */
    public Builder embeddingSize(int embeddingSize) {
      if (embeddingSize < 1 || embeddingSize > 4096) {
        throw new IllegalArgumentException(
            "embeddingSize is " + embeddingSize + "; expected 1 to 4096");
      }
      this.embeddingSize = embeddingSize;
      return this;
    }

    /** Sets what the network is built of; default {@link BiLstm#ofDefaults()}. */
    public Builder architecture(Architecture architecture) {
      this.architecture = requireNonNull(architecture, "architecture");
      return this;
    }

    /** Sets how many tokens of a text are read, and which; default 400, head and tail. */
    public Builder maxLength(int maxLength, Truncation truncation) {
      this.maxLength = maxLength;
      this.truncation = requireNonNull(truncation, "truncation");
      return this;
    }

    /** Sets the most passes over the training data; default 4, of fewer than 5,000 examples 20. */
    public Builder maxEpochs(int maxEpochs) {
      this.maxEpochs = OptionalInt.of(maxEpochs);
      return this;
    }

    /** Sets the texts in one update; default 32, of fewer than 5,000 examples 16. */
    public Builder batchSize(int batchSize) {
      this.batchSize = OptionalInt.of(batchSize);
      return this;
    }

    /** Sets the greatest step size of the network's weights; default 0.002. */
    public Builder learningRate(double learningRate) {
      this.learningRate = learningRate;
      return this;
    }

    /** Sets the greatest step size of the word vectors, 0 to freeze them; default 0.002. */
    public Builder embeddingLearningRate(double embeddingLearningRate) {
      this.embeddingLearningRate = embeddingLearningRate;
      return this;
    }

    /** Sets AdamW's decoupled weight decay; default 0.01. */
    public Builder weightDecay(double weightDecay) {
      this.weightDecay = weightDecay;
      return this;
    }

    /** Sets the norm that all gradients together are clipped to; default 1. */
    public Builder maxGradientNorm(double maxGradientNorm) {
      this.maxGradientNorm = maxGradientNorm;
      return this;
    }

    /** Sets the decay of the weights' moving average, 0 for none; default 0.998. */
    public Builder averageDecay(double averageDecay) {
      this.averageDecay = averageDecay;
      return this;
    }

    /** Sets when to end early and which epoch is best; default: lowest loss, patience 2. */
    public Builder earlyStopping(EarlyStopping earlyStopping) {
      this.earlyStopping = requireNonNull(earlyStopping, "earlyStopping");
      return this;
    }

    /** Sets where every random choice starts; default 42. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** Sets how many threads train; default: the machine's processors, at most 8. */
    public Builder threads(int threads) {
      this.threads = threads;
      return this;
    }

    /** Sets the engine that predicts, by name; default: the one with the highest rank. */
    public Builder engine(String engine) {
      this.engine = Optional.of(requireNonNull(engine, "engine"));
      return this;
    }

    /**
     * Keeps a checkpoint in this folder while a model is trained; default: none. A folder that
     * holds one already is refused, unless {@link #resume()} is asked for.
     */
    public Builder checkpoints(Path folder) {
      this.checkpoints = Optional.of(requireNonNull(folder, "folder"));
      return this;
    }

    /**
     * Continues from the checkpoint in the folder, bit for bit as if the training had never been
     * interrupted; an empty folder starts anew. Another recipe or other data are refused.
     */
    public Builder resume() {
      this.resume = true;
      return this;
    }

    /** Sets who hears of progress; default: nobody. */
    public Builder listener(TrainingListener listener) {
      this.listener = requireNonNull(listener, "listener");
      return this;
    }

    /**
     * Trains on nine tenths of the data and chooses the best epoch by the rest. Equal texts and
     * groups are never in both parts. Fewer than 50 examples are all trained on, and so are those
     * of a label that would only be held out.
     *
     * @throws IOException if pretrained vectors cannot be read
     * @throws io.github.sentimentj.data.DataException if the data do not make a training
     * @throws TrainingException if the thread is interrupted or the numbers diverge
     * @throws MissingEngineException if no training engine is on the class path
     */
    public SentimentModel train(Dataset data) throws IOException {
      Labels.of(requireNonNull(data, "data"));
      HeldOut heldOut = HeldOut.of(data, seed);
      return train(heldOut.train(), heldOut.validation());
    }

    /**
     * Trains on one data set and chooses the best epoch by another; where that is empty the last
     * epoch counts.
     *
     * @throws IOException if pretrained vectors cannot be read
     * @throws io.github.sentimentj.data.DataException if the data do not make a training
     * @throws TrainingException if the thread is interrupted or the numbers diverge
     * @throws MissingEngineException if no training engine is on the class path
     */
    public SentimentModel train(Dataset train, Dataset validation) throws IOException {
      requireNonNull(train, "train");
      requireNonNull(validation, "validation");
      return train(train, Optional.of(validation).filter(data -> data.size() > 0));
    }

    private SentimentModel train(Dataset train, Optional<Dataset> validation) throws IOException {
      // Looked up before the work: what is missing must not cost a training.
      Services.trainingEngine(architecture);
      InferenceEngine predicting = Services.inferenceEngine(engine, architecture);
      Tokenizer chosen = tokenizer.orElseGet(() -> Services.tokenizer(WORDS));
      Recipe recipe = recipe(chosen.spec(), train.size());
      Training.VectorSource vectors = new Training.VectorSource(embeddings, embeddingSize);
      SavedModel trained =
          new Training(recipe, chosen, vectors, listener)
              .checkpoints(checkpoints.map(folder -> new Training.CheckpointChoice(folder, resume)))
              .run(train, validation);
      return new OpenModel(trained, chosen, predicting);
    }

    private Recipe recipe(TokenizerSpec spec, int examples) {
      boolean small = examples < 5000;
      OptimizerSettings optimizer =
          new OptimizerSettings(
              learningRate, embeddingLearningRate, weightDecay, maxGradientNorm, averageDecay);
      return new Recipe(
          new TextSettings(spec, minFrequency, maxVocabularySize, maxLength, truncation),
          architecture,
          new TrainingSettings(
              maxEpochs.orElse(small ? 20 : 4),
              batchSize.orElse(small ? 16 : 32),
              optimizer,
              earlyStopping,
              seed,
              threads));
    }
  }
}
