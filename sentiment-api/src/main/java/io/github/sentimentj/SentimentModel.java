package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.CrossValidation;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.LearningCurve;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.report.ModelCard;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.training.TrainingListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
   * Predicts the labels of a stream of texts, lazily, in its order and in bounded memory: texts are
   * read as their predictions are asked for, never more ahead than have been answered, 512 at most.
   *
   * <p>Closing the stream closes that of the texts. After {@link #close()} the next chunk of a
   * half-read stream throws {@link IllegalStateException}.
   *
   * <pre>{@code
   * try (Stream<Prediction> predictions = model.predictAll(Files.lines(inbox))) {
   *   predictions.filter(Prediction::noEvidence).forEach(unread::add);
   * }
   * }</pre>
   *
   * @param texts the texts, none of them null
   */
  Stream<Prediction> predictAll(Stream<String> texts);

  /**
   * Predicts the label of a text in a thread of the model, together with texts that other callers
   * hand in meanwhile; see {@link MicroBatching}. The result is that of {@link #predict}.
   *
   * <p>Stages hung on the future without an executor run in the common pool. A future cancelled
   * before its text is taken costs nothing. Where {@link MicroBatching#maxPending} texts wait, the
   * call waits or the future fails, as set; if the waiting thread is interrupted the future fails
   * with {@link InterruptedException} and the thread stays interrupted. {@link #close()} answers
   * what was handed in before.
   *
   * @throws IllegalStateException if the model is closed
   */
  CompletableFuture<Prediction> predictAsync(String text);

  /**
   * Compares predictions with the labels of a data set.
   *
   * @throws io.github.sentimentj.data.DataException if the data are empty or hold a label that the
   *     model does not know
   */
  Evaluation evaluate(Dataset data);

  /**
   * Tells which tokens of a text speak for its predicted label and which against it, by {@link
   * ExplanationMethod#LEAVE_ONE_OUT}.
   */
  default Explanation explain(String text) {
    return explain(text, predict(text).label());
  }

  /**
   * Tells which tokens of a text speak for a label and which against it, by {@link
   * ExplanationMethod#LEAVE_ONE_OUT}.
   *
   * @throws IllegalArgumentException if the model has no such label
   */
  default Explanation explain(String text, String label) {
    return explain(text, label, ExplanationMethod.LEAVE_ONE_OUT);
  }

  /**
   * Tells which tokens of a text speak for a label and which against it. Any string has a defined
   * answer: where no word is known, no token contributes anything.
   *
   * <p>Takes one prediction for each token that the model reads, or some dozens of training steps,
   * shared among the processors.
   *
   * @throws IllegalArgumentException if the model has no such label
   * @throws MissingEngineException if the method needs gradients and the model's engine has none
   */
  Explanation explain(String text, String label, ExplanationMethod method);

  /** Returns the labels, sorted. */
  List<String> labels();

  /** Returns the recipe that the model was trained by. */
  Recipe recipe();

  /** Returns where the model comes from. */
  Provenance provenance();

  /**
   * Returns what there is to tell of the model, but for its weights and words: what it is, how it
   * was trained, how good it was on its validation data, what it does not do.
   */
  ModelCard card();

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
   * Saves the model like {@link #save(Path)}, with weights of fewer bits. This model stays as it
   * is; load the file to judge it.
   *
   * @throws IOException if the file cannot be written
   */
  void save(Path file, WeightPrecision precision) throws IOException;

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
   * <pre>{@code
   * Split split = Dataset.csv(Path.of("reviews.csv")).stratifiedSplit(0.8, 0.1, 0.1, 42);
   * SentimentModel.Builder recipe =
   *     SentimentModel.builder()
   *         .architecture(BiLstm.builder().hiddenSize(64).build())
   *         .classWeights(ClassWeights.balanced())
   *         .seed(7);
   * try (SentimentModel model = recipe.train(split.train(), split.validation())) {
   *   System.out.println(model.evaluate(split.test()));
   * }
   * }</pre>
   *
   * <p>Not thread-safe; build in one thread. One builder may train any number of models.
   */
  final class Builder extends RecipeBuilder<Builder> {
    private Optional<String> engine = Optional.empty();
    private Optional<String> device = Optional.empty();
    private TrainingListener listener = event -> {};
    private Optional<Path> checkpoints = Optional.empty();
    private boolean resume;
    private final SortedMap<String, String> notes = new TreeMap<>();

    private Builder() {}

    /** Sets the engine that predicts, by name; default: the one with the highest rank. */
    public Builder engine(String engine) {
      this.engine = Optional.of(requireNonNull(engine, "engine"));
      return this;
    }

    /**
     * Sets the device to train on, in the words of the training engine; default {@code cpu}. On
     * DJL's PyTorch engine {@code gpu} or {@code gpu1} is passed on to it; no GPU was at hand to
     * measure or test that. Prediction stays on the CPU.
     */
    public Builder device(String device) {
      this.device = Optional.of(requireNonNull(device, "device"));
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
     * Continues from the checkpoint in the folder that {@link #checkpoints} names, bit for bit as
     * if the training had never been interrupted; an empty folder starts anew. Pretrained vectors
     * are not read again, nor learned: they are in the checkpoint's weights; only where the model
     * keeps their subwords are they needed once more.
     *
     * <p>Another recipe, other data, another {@linkplain
     * io.github.sentimentj.text.WordEmbeddings#description() source of vectors}, device, version of
     * the library or of the engine are refused: what would come of them is another model.
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
     * Notes something in the model's {@linkplain SentimentModel#card() card} and file: who trained
     * it and when, what its data are, what it is meant for. Default: nothing, no time either; equal
     * trainings with equal notes write equal bytes.
     *
     * @param name such as {@code trained on}, at most 200 characters; an earlier note of the same
     *     name is replaced
     * @param value what is noted, at most 2,000 characters
     * @throws IllegalArgumentException if the name is blank, one of them is too long, or there are
     *     more than 20 notes
     */
    public Builder note(String name, String value) {
      SortedMap<String, String> more = new TreeMap<>(notes);
      more.put(requireNonNull(name, "name"), requireNonNull(value, "value"));
      HistoryRecord.requireNotes(more);
      notes.putAll(more);
      return this;
    }

    @Override
    Builder self() {
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
     * @throws MissingEngineException if no training engine is on the class path, or its device is
     *     not there
     */
    public SentimentModel train(Dataset data) throws IOException {
      Labels.of(requireNonNull(data, "data"));
      HeldOut heldOut = HeldOut.of(data, seed());
      return train(heldOut.train(), heldOut.validation());
    }

    /**
     * Trains on one data set and chooses the best epoch by another; where that is empty the last
     * epoch counts.
     *
     * @throws IOException if pretrained vectors cannot be read
     * @throws io.github.sentimentj.data.DataException if the data do not make a training
     * @throws TrainingException if the thread is interrupted or the numbers diverge
     * @throws MissingEngineException if no training engine is on the class path, or its device is
     *     not there
     */
    public SentimentModel train(Dataset train, Dataset validation) throws IOException {
      requireNonNull(train, "train");
      requireNonNull(validation, "validation");
      return train(train, Optional.of(validation).filter(data -> data.size() > 0));
    }

    /**
     * Trains once for each of so many {@linkplain Dataset#folds folds} and evaluates each model on
     * the fold it has not seen; the models are closed. Within each training a tenth of the other
     * folds chooses the best epoch.
     *
     * @throws io.github.sentimentj.data.DataException if a label would have to be predicted that
     *     does not occur in the other folds, or the data do not make a training
     * @throws IllegalArgumentException if there are fewer examples than folds
     * @throws IllegalStateException if the builder keeps checkpoints, which are of one training
     */
    public CrossValidation crossValidate(Dataset data, int folds) throws IOException {
      return crossValidate(data.folds(folds, seed()));
    }

    /**
     * Does the same for splits of any kind, such as those of {@link Dataset#folds} with several
     * seeds, one after the other (repeated cross-validation). Where a split has validation data,
     * they choose the best epoch.
     */
    public CrossValidation crossValidate(List<Split> splits) throws IOException {
      return trials().crossValidate(splits, Optional.empty());
    }

    /**
     * Does the same and hands over each model after its evaluation.
     *
     * @param models takes the models, in the order of the splits, and closes them some time
     */
    public CrossValidation crossValidate(List<Split> splits, Consumer<SentimentModel> models)
        throws IOException {
      return trials().crossValidate(splits, Optional.of(models));
    }

    /**
     * Trains on a sixteenth, an eighth, a quarter, a half and all of the training examples, and
     * evaluates each model on the same test examples.
     *
     * @throws io.github.sentimentj.data.DataException if a test example's label does not occur in
     *     the smallest sample, or the data do not make a training
     * @throws IllegalStateException if the builder keeps checkpoints, which are of one training
     */
    public LearningCurve learningCurve(Split split) throws IOException {
      return learningCurve(split, Trials.halvings(split.train().size()));
    }

    /**
     * Does the same for samples of these sizes, each a part of the next larger one.
     *
     * @throws IllegalArgumentException if a size is negative
     */
    public LearningCurve learningCurve(Split split, List<Integer> sizes) throws IOException {
      return trials().learningCurve(split, sizes);
    }

    private Trials trials() {
      if (checkpoints.isPresent()) {
        throw new IllegalStateException(
            "checkpoints are of one training; leave them out where there are several");
      }
      return new Trials(this);
    }

    private SentimentModel train(Dataset train, Optional<Dataset> validation) throws IOException {
      if (resume && checkpoints.isEmpty()) {
        throw new IllegalStateException(
            "resume() needs the folder of the checkpoint: checkpoints(folder).resume()");
      }
      // Looked up before the work: what is missing must not cost a training.
      Services.trainingEngine(architecture());
      InferenceEngine predicting = Services.inferenceEngine(engine, architecture());
      Tokenizer tokenizer = tokenizer();
      DataWarnings.log(train, validation.orElse(Dataset.of(List.of())));
      Recipe recipe = recipe(tokenizer.spec(), train.size());
      SavedModel trained =
          new Training(recipe, tokenizer, vectors(), predicting)
              .listener(listener)
              .startFrom(start())
              .device(device)
              .notes(notes)
              .checkpoints(checkpoints.map(folder -> new CheckpointChoice(folder, resume)))
              .run(train, validation);
      return new OpenModel(trained, tokenizer, predicting, Serving.DEFAULTS);
    }
  }
}
