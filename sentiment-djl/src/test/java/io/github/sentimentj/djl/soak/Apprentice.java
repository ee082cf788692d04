package io.github.sentimentj.djl.soak;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One thread that trains, to the end and not, and uses PyTorch. */
final class Apprentice {
  private static final double MOST_DIFFERENCE = 1e-4;

  private final Material material;
  private final Path folder;
  private final SplittableRandom random = new SplittableRandom(9);

  /**
   * An apprentice.
   *
   * @param folder of its own
   */
  Apprentice(Material material, Path folder) {
    this.material = material;
    this.folder = folder;
  }

  /** Does one thing. */
  void act() throws Exception {
    switch (random.nextInt(6)) {
      case 0 -> requireSame(Material.recipe());
      case 1 -> interruptAndResume();
      case 2 -> failInListener();
      case 3 -> readDamagedData();
      default -> predictOnPyTorch();
    }
  }

  /** Trains: the model's bytes are always the same. */
  private void requireSame(SentimentModel.Builder recipe) throws IOException {
    try (SentimentModel model = recipe.train(material.data())) {
      if (!Arrays.equals(Material.bytes(model), material.file())) {
        throw new AssertionError("a training gave another model");
      }
    }
  }

  private static TrainingListener atStep(int step, Runnable accident) {
    int[] steps = {0};
    return event -> {
      if (event instanceof TrainingEvent.StepEnded && ++steps[0] == step) {
        accident.run();
      }
    };
  }

  private void interruptAndResume() throws IOException {
    Path checkpoints = folder.resolve("checkpoints");
    int step = 1 + random.nextInt(10);
    try {
      Material.recipe()
          .checkpoints(checkpoints)
          .listener(atStep(step, () -> Thread.currentThread().interrupt()))
          .train(material.data())
          .close();
      throw new AssertionError("an interrupted training went on");
    } catch (TrainingException e) {
      if (!Thread.interrupted()) {
        throw new AssertionError("the interrupt was lost", e);
      }
    }
    requireSame(Material.recipe().checkpoints(checkpoints).resume());
    Files.delete(checkpoints.resolve("checkpoint.safetensors"));
    Files.delete(checkpoints);
  }

  private void failInListener() throws IOException {
    Runnable accident =
        () -> {
          throw new UnsupportedOperationException("a listener's fault");
        };
    try {
      Material.recipe()
          .listener(atStep(1 + random.nextInt(10), accident))
          .train(material.data())
          .close();
      throw new AssertionError("a listener's fault was swallowed");
    } catch (UnsupportedOperationException e) {
      // As it must be.
    }
  }

  private void readDamagedData() throws IOException {
    Path file = folder.resolve("data.csv");
    Files.writeString(file, "text,label\n\"good,p\nbad,n\n");
    try {
      throw new AssertionError("damaged data were read: " + Dataset.csv(file).size());
    } catch (DataException e) {
      Files.delete(file);
    }
  }

  private void predictOnPyTorch() throws IOException {
    try (SentimentModel model =
            SentimentModel.loader()
                .engine("pytorch")
                .load(new ByteArrayInputStream(material.file()));
        SentimentModel java = SentimentModel.load(new ByteArrayInputStream(material.file()))) {
      for (String text : material.texts(100, 140)) {
        Prediction answer = model.predict(text);
        double difference = answer.confidence() - java.predict(text).confidence();
        if (!(Math.abs(difference) <= MOST_DIFFERENCE)) {
          throw new AssertionError("the engines differ by " + difference + " at " + text);
        }
      }
      model.explain(material.text(100), "p", ExplanationMethod.INTEGRATED_GRADIENTS);
    }
  }
}
