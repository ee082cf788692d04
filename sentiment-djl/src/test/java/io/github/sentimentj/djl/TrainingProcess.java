package io.github.sentimentj.djl;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;

/**
 * A training in a process of its own, which keeps a checkpoint, goes on from the one it finds, and
 * saves its model at the end. Every step is a line on its stdout.
 */
final class TrainingProcess implements AutoCloseable {
  static final int EPOCHS = 60;
  static final int STEPS_IN_EPOCH = 4;

  private static final int REVIEWS = 60;

  private final Process process;
  private final BufferedReader lines;
  private int firstStep;
  private int lastStep;

  private TrainingProcess(Process process) {
    this.process = process;
    this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }

  /**
   * Starts one.
   *
   * @param checkpoints its checkpoint's folder
   * @param model file for the model
   * @param errors file for its stderr
   */
  static TrainingProcess start(Path checkpoints, Path model, File errors) throws IOException {
    return new TrainingProcess(
        ChildJvm.of(Child.class, List.of(), checkpoints, model)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors))
            .start());
  }

  /**
   * Waits until this many steps of the whole training are done, those before it was resumed
   * included, and at least one by this process, unless it is 0; or until the process has ended.
   */
  void awaitStep(int step) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      lastStep = Integer.parseInt(line);
      if (firstStep == 0) {
        firstStep = lastStep;
      }
      if (lastStep >= step) {
        return;
      }
    }
  }

  /** The number of the first step it is known to have done, 0 if there is none. */
  int firstStep() {
    return firstStep;
  }

  /** The number of the last step it is known to have done, 0 if there is none. */
  int lastStep() {
    return lastStep;
  }

  /** Kills it, and returns its exit status. */
  int kill() throws InterruptedException {
    return process.destroyForcibly().waitFor();
  }

  /** Lets it end by itself, and returns its exit status. */
  int awaitEnd() throws IOException, InterruptedException {
    awaitStep(Integer.MAX_VALUE);
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** What the process runs. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      SentimentModel.Builder recipe =
          TinyTraining.recipe()
              .maxEpochs(EPOCHS)
              .earlyStopping(EarlyStopping.on(Metric.LOSS).patience(EPOCHS))
              .checkpoints(Path.of(args[0]))
              .resume()
              .listener(reporter());
      try (SentimentModel model = recipe.train(TinyTraining.reviews(REVIEWS))) {
        model.save(Path.of(args[1]));
      }
    }

    private static TrainingListener reporter() {
      return event -> {
        if (event instanceof TrainingEvent.Started) {
          System.out.println(0);
        } else if (event instanceof TrainingEvent.StepEnded step) {
          int batches = (step.examples() + TinyTraining.BATCH_SIZE - 1) / TinyTraining.BATCH_SIZE;
          System.out.println((step.epoch() - 1) * STEPS_IN_EPOCH + batches);
        }
      };
    }
  }
}
