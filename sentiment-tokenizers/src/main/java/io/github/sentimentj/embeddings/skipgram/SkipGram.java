package io.github.sentimentj.embeddings.skipgram;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Word vectors learned from texts by skip-gram with negative sampling: <a
 * href="https://arxiv.org/abs/1310.4546">Mikolov et al. 2013</a>, with the negatives of a window
 * shared (<a href="https://arxiv.org/abs/1604.04661">Ji et al. 2016</a>). Words that stand between
 * the same words get like vectors. Of use where texts differ from those that public vectors come
 * from, and where there is more text than labels; a few million words are needed.
 *
 * <p>They are learned each time they are read, over all words of the texts that are frequent enough
 * or in the vocabulary. A word of the vocabulary that the texts do not hold has the vector of its
 * lower-case form, or else that of the source that was {@linkplain #startFrom started from}, or
 * none. In memory are four bytes for each word of the texts and eight for each dimension of each
 * different word.
 *
 * <p>One thread: equal texts, vocabulary and settings give equal bits. A thread that is interrupted
 * stops within milliseconds with a {@link io.github.sentimentj.TrainingException} and keeps its
 * flag. Speed is logged to SLF4J at level debug.
 *
 * <p>Immutable and thread-safe if what supplies the texts is: each setting returns a new object.
 */
public final class SkipGram implements WordEmbeddings {
  private final Supplier<Stream<String>> texts;
  private final SkipGramSettings settings;

  private SkipGram(Supplier<Stream<String>> texts, SkipGramSettings settings) {
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * Returns vectors that are learned from these texts with all defaults.
   *
   * @param texts opens the texts, each time that vectors are read; the stream is closed
   */
  public static SkipGram of(Supplier<Stream<String>> texts) {
    return new SkipGram(requireNonNull(texts, "texts"), new SkipGramSettings());
  }

  /** Sets the floats in a vector, 1 to 4096. Default: 100, or that of the source started from. */
  public SkipGram dimension(int dimension) {
    requireRange("dimension", dimension, 4096);
    return with(changed -> changed.dimension = dimension);
  }

  /**
   * Sets how many words on each side are a word's neighbours at most, 1 to 100; the reach of each
   * window is drawn from 1 to this. Default: 5.
   */
  public SkipGram window(int words) {
    requireRange("window", words, 100);
    return with(changed -> changed.window = words);
  }

  /** Sets the words drawn at random for each window, 1 to 100. Default: 5. */
  public SkipGram negatives(int words) {
    requireRange("negatives", words, 100);
    return with(changed -> changed.negatives = words);
  }

  /**
   * Sets the passes over the texts, 1 to 1000. Default: 5; two were as good on 20 million words.
   */
  public SkipGram epochs(int epochs) {
    requireRange("epochs", epochs, 1000);
    return with(changed -> changed.epochs = epochs);
  }

  /** Sets the first step size, above 0 to 1; it falls linearly to 0. Default: 0.05. */
  public SkipGram learningRate(double learningRate) {
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException(
          "learningRate is %s; expected above 0 to 1".formatted(learningRate));
    }
    return with(changed -> changed.learningRate = learningRate);
  }

  /**
   * Sets how often a word must occur in the texts to have a vector, at least 1; words of the
   * model's vocabulary need to occur once. Default: 5.
   */
  public SkipGram minFrequency(int occurrences) {
    requireRange("minFrequency", occurrences, Integer.MAX_VALUE);
    return with(changed -> changed.minFrequency = occurrences);
  }

  /**
   * Sets the relative frequency above which occurrences of a word are left out at random, 0 to 1; 0
   * leaves out none. Default: 1e-4.
   */
  public SkipGram subsampling(double threshold) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("subsampling is %s; expected 0 to 1".formatted(threshold));
    }
    return with(changed -> changed.subsampling = threshold);
  }

  /** Sets where every random choice starts. Default: 42. */
  public SkipGram seed(long seed) {
    return with(changed -> changed.seed = seed);
  }

  /**
   * Sets the threads that learn, 1 to 256. Several update the same vectors without waiting for each
   * other (Hogwild, <a href="https://arxiv.org/abs/1106.5730">Recht et al. 2011</a>): as good, but
   * never the same bits twice. A training that was interrupted behind them goes on with those that
   * it had. Default: 1.
   */
  public SkipGram threads(int threads) {
    requireRange("threads", threads, 256);
    return with(changed -> changed.threads = threads);
  }

  /**
   * Sets what cuts the texts; it should be the model's tokenizer, in a fine-tuning {@link
   * io.github.sentimentj.tokenizers.Tokenizers#of that of the model} to start from. Default: {@link
   * io.github.sentimentj.tokenizers.Tokenizers#words()}.
   */
  public SkipGram tokenizer(Tokenizer tokenizer) {
    requireNonNull(tokenizer, "tokenizer");
    return with(changed -> changed.tokenizer = tokenizer);
  }

  /**
   * Starts from the vectors of a source, such as GloVe's, instead of random ones, where it has the
   * word. The dimension is the source's.
   */
  public SkipGram startFrom(WordEmbeddings source) {
    requireNonNull(source, "source");
    return with(changed -> changed.start = source);
  }

  private SkipGram with(Consumer<SkipGramSettings> change) {
    SkipGramSettings changed = new SkipGramSettings(settings);
    change.accept(changed);
    return new SkipGram(texts, changed);
  }

  private static void requireRange(String name, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("%s is %d; expected 1 to %d".formatted(name, value, most));
    }
  }

  /**
   * Learns the vectors.
   *
   * @throws IOException if the source started from cannot be read
   * @throws DataException if there are no texts or fewer than two words are frequent enough
   * @throws IllegalArgumentException if a dimension was set and the source started from has another
   * @throws io.github.sentimentj.TrainingException if the thread is interrupted, or the numbers
   *     diverge
   */
  @Override
  public WordVectors read(Vocabulary vocabulary) throws IOException {
    requireNonNull(vocabulary, "vocabulary");
    return new SkipGramReading(settings, vocabulary).read(texts);
  }

  /**
   * Returns the settings, but for the threads, and what it starts from. The texts are not looked
   * at: other texts under equal settings have an equal description.
   */
  @Override
  public String description() throws IOException {
    return "skip-gram" + settings.description();
  }
}
