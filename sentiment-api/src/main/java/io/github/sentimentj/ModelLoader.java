package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.modelfile.ModelChecks;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.ModelTooLargeException;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Loads saved models where the defaults of {@link SentimentModel#load(Path)} do not fit.
 *
 * <p>Not thread-safe; use in one thread. One loader may load any number of models.
 */
public final class ModelLoader {
  private Optional<String> engine = Optional.empty();
  private Optional<Tokenizer> tokenizer = Optional.empty();
  private ModelChecks checks = ModelChecks.ofDefaults();
  private Serving serving = Serving.DEFAULTS;

  ModelLoader() {}

  /** Sets the engine that predicts, by name; default: the one with the highest rank. */
  public ModelLoader engine(String name) {
    this.engine = Optional.of(requireNonNull(name, "name"));
    return this;
  }

  /**
   * Hands in a tokenizer of your own, for models that were trained with it: its {@link
   * Tokenizer#spec()} must equal the one in the file.
   */
  public ModelLoader tokenizer(Tokenizer tokenizer) {
    this.tokenizer = Optional.of(requireNonNull(tokenizer, "tokenizer"));
    return this;
  }

  /** Sets how {@link SentimentModel#predictAsync} gathers texts into batches. */
  public ModelLoader microBatching(MicroBatching microBatching) {
    this.serving = serving.with(requireNonNull(microBatching, "microBatching"));
    return this;
  }

  /**
   * Sets what the model does with texts that have more tokens than it reads; default {@link
   * LongTexts#TRUNCATE}.
   */
  public ModelLoader longTexts(LongTexts longTexts) {
    this.serving = serving.with(requireNonNull(longTexts, "longTexts"));
    return this;
  }

  /**
   * Sets the most UTF-16 units that a text may have; a longer one is refused with {@link
   * IllegalArgumentException} before any work is done. Default: no limit, as of a long text only
   * the ends are looked at; {@link LongTexts#AVERAGE_WINDOWS} reads all of it.
   *
   * @throws IllegalArgumentException if the number is below 1
   */
  public ModelLoader maxTextLength(int units) {
    if (units < 1) {
      throw new IllegalArgumentException("maxTextLength is " + units + "; expected at least 1");
    }
    this.serving = serving.withMaxTextLength(units);
    return this;
  }

  /** Sets what a file must keep to be loaded, such as its size; default: what the format allows. */
  public ModelLoader checks(ModelChecks checks) {
    this.checks = requireNonNull(checks, "checks");
    return this;
  }

  /**
   * Sets which file it has to be, as {@link ModelChecks#expectedDigest} does; default: any.
   *
   * @throws IllegalArgumentException if it is no SHA-256
   */
  public ModelLoader expectedDigest(String sha256) {
    this.checks = checks.expectedDigest(sha256);
    return this;
  }

  /**
   * Loads a saved model.
   *
   * @throws IOException if the file cannot be read
   * @throws io.github.sentimentj.modelfile.ModelFileException if it is not a sound model file
   * @throws MissingEngineException if no engine or tokenizer on the class path fits the model
   */
  public SentimentModel load(Path file) throws IOException {
    return open(ModelFile.read(requireNonNull(file, "file"), checks));
  }

  /**
   * Loads a saved model from a stream, which is read to its end and not closed.
   *
   * @throws IOException if the stream cannot be read
   * @throws io.github.sentimentj.modelfile.ModelFileException if it is not a sound model file
   * @throws MissingEngineException if no engine or tokenizer on the class path fits the model
   */
  public SentimentModel load(InputStream in) throws IOException {
    return open(ModelFile.read(requireNonNull(in, "in"), checks));
  }

  private SentimentModel open(SavedModel saved) {
    InferenceEngine chosen = Services.inferenceEngine(engine, saved.recipe().architecture());
    Tokenizer found = tokenizerOf(saved.recipe().text().tokenizer());
    try {
      return new OpenModel(saved, found, chosen, serving);
    } catch (OutOfMemoryError e) {
      throw ModelTooLargeException.whileOpening(saved.weights().parameterCount(), e);
    }
  }

  private Tokenizer tokenizerOf(TokenizerSpec spec) {
    if (tokenizer.isEmpty()) {
      return Services.tokenizer(spec);
    }
    if (!tokenizer.get().spec().equals(spec)) {
      throw new IllegalArgumentException(
          "the tokenizer handed in is '%s'; the model was trained with '%s'"
              .formatted(tokenizer.get().spec(), spec));
    }
    return tokenizer.get();
  }
}
