package io.github.sentimentj.examples.benchmark;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.examples.TrainingData;
import io.github.sentimentj.examples.benchmark.AccuracyPlan.Run;
import io.github.sentimentj.examples.benchmark.AccuracyResult.TestFigures;
import io.github.sentimentj.examples.benchmark.AccuracyResult.TrainingFigures;
import io.github.sentimentj.examples.progress.Progress;
import io.github.sentimentj.examples.progress.Stopwatch;
import io.github.sentimentj.examples.progress.TrainingProgress;
import io.github.sentimentj.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Trains networks with the library's defaults on public data sets and measures each by its test
 * set, which is read once a run, after validation has chosen the epoch. Results are kept in a
 * Markdown file as they come; a run that stands there is not repeated, so that an interrupted
 * benchmark goes on where it stopped.
 *
 * <p>Not thread-safe; use in one thread.
 */
public final class AccuracyBenchmark {
  private final Path data;
  private final Path out;
  private final AccuracyPlan plan;
  private final Progress progress;
  private final ResultFile results;

  /** Hears of every run that was done. */
  @FunctionalInterface
  public interface Listener {
    /** Called after the result was written. */
    void ended(AccuracyResult result, Evaluation test) throws IOException;
  }

  /**
   * Makes a benchmark.
   *
   * @param data folder of the data sets
   * @param out the Markdown file; made if it is not there
   */
  public AccuracyBenchmark(Path data, Path out, AccuracyPlan plan, Progress progress) {
    this.data = requireNonNull(data, "data");
    this.out = requireNonNull(out, "out");
    this.plan = requireNonNull(plan, "plan");
    this.progress = requireNonNull(progress, "progress");
    this.results = new ResultFile(out);
  }

  /**
   * Runs what the plan holds and the file does not.
   *
   * @throws IllegalArgumentException if a data file is missing; nothing was done then
   * @throws io.github.sentimentj.data.DataException if the file's tables are damaged, or data are
   * @throws IOException if a file cannot be read or written
   * @throws InterruptedException if the thread is interrupted
   */
  public void run(Listener listener) throws IOException, InterruptedException {
    plan.tasks().forEach(task -> task.requireFiles(data));
    String commit = commit();
    results.refresh();
    for (AccuracyTask task : plan.tasks()) {
      measure(task, commit, listener);
    }
  }

  private String commit() throws InterruptedException {
    if (plan.commit().isPresent()) {
      return plan.commit().get();
    }
    String commit = new Checkout(Path.of("")).commit(out);
    if (commit.endsWith(Checkout.CHANGED)) {
      say("files differ from the commit: results go under %s, whatever changes further", commit);
    }
    return commit;
  }

  private void measure(AccuracyTask task, String commit, Listener listener) throws IOException {
    Optional<TrainingData> read = Optional.empty();
    for (Run run : plan.runs(task, commit)) {
      if (results.holds(run.key())) {
        say("%s: skipped, stands in %s", run.key(), out);
        continue;
      }
      if (read.isEmpty()) {
        read = Optional.of(task.read(data));
      }
      say("%s", run.key());
      TrainingData drawn = task.draw(read.get(), plan.effort(), run.key().seed());
      measure(run, new Training(task, drawn), listener);
    }
  }

  /** What one run learns from. */
  private record Training(AccuracyTask task, TrainingData drawn) {}

  private void measure(Run run, Training training, Listener listener) throws IOException {
    sayWhatIsKnown(training.drawn());
    Stopwatch stopwatch = new Stopwatch(System::nanoTime);
    try (SentimentModel model = train(run, training, stopwatch)) {
      TrainingFigures figures = TrainingFigures.of(stopwatch);
      Evaluation test = model.evaluate(training.drawn().test().orElseThrow());
      AccuracyResult result =
          new AccuracyResult(
              run.key(),
              LocalDate.now(ZoneOffset.UTC),
              TestFigures.of(test),
              figures,
              Hardware.describe());
      results.append(result);
      listener.ended(result, test);
    }
  }

  /** The stopwatch hears of the long training alone, and its seconds hold both. */
  private SentimentModel train(Run run, Training training, Stopwatch stopwatch) throws IOException {
    long seed = run.key().seed();
    AccuracyTask task = training.task();
    SentimentModel.Builder first =
        builder(task, seed).architecture(run.architecture().architecture());
    task.embeddings(data, training.drawn(), seed).ifPresent(first::embeddings);
    SentimentModel model = fit(first, training.drawn(), stopwatch);
    Optional<Dataset> sentences = task.readFineTuning(data, plan.effort(), seed);
    if (sentences.isEmpty()) {
      return model;
    }
    try (model) {
      say("fine-tuning on whole sentences");
      TrainingData last = training.drawn().withTrain(sentences.get());
      return fit(builder(task, seed).startFrom(model), last, event -> {});
    }
  }

  private SentimentModel.Builder builder(AccuracyTask task, long seed) {
    SentimentModel.Builder builder = SentimentModel.builder().seed(seed);
    task.configure(builder);
    plan.effort().epochs().ifPresent(builder::maxEpochs);
    return builder;
  }

  private SentimentModel fit(
      SentimentModel.Builder builder, TrainingData drawn, TrainingListener heard)
      throws IOException {
    try (TrainingProgress shown = new TrainingProgress(progress)) {
      builder.listener(
          event -> {
            heard.on(event);
            shown.on(event);
          });
      return drawn.validation().isPresent()
          ? builder.train(drawn.train(), drawn.validation().get())
          : builder.train(drawn.train());
    }
  }

  /** The published divisions are left as they are, but not in silence. */
  private void sayWhatIsKnown(TrainingData drawn) {
    long known = drawn.testTextsInTrain();
    if (known > 0) {
      say(
          "%,d of %,d test texts stand among the training texts, too: left as published",
          known, drawn.test().orElseThrow().size());
    }
  }

  private void say(String format, Object... values) {
    progress.say(String.format(Locale.ROOT, format, values));
  }
}
