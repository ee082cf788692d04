package io.github.sentimentj.djl.soak;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.modelfile.ModelFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** One thread that uses the shared model, and models of its own, and does things wrong at times. */
final class Caller {
  private static final int MANY = 256;

  private final Material material;
  private final SentimentModel shared;
  private final Path file;
  private final LongAdder predictions;
  private final SplittableRandom random;

  /**
   * A caller.
   *
   * @param file of its own
   * @param predictions where it counts what was answered
   */
  Caller(Material material, SentimentModel shared, Path file, LongAdder predictions) {
    this.material = material;
    this.shared = shared;
    this.file = file;
    this.predictions = predictions;
    this.random = new SplittableRandom(file.hashCode());
  }

  /** Does one thing. */
  void act() throws Exception {
    switch (random.nextInt(100)) {
      case 0, 1 -> saveAndLoad();
      case 2, 3 -> loadDamaged();
      case 4 -> closeWhileBusy();
      case 5 -> explain();
      case 6 -> predictHostile();
      case 7, 8 -> predictInterrupted();
      case 9 -> saveInterrupted();
      case 10, 11 -> readHalfAStream();
      case 12, 13, 14, 15 -> predictLater();
      case 16, 17, 18, 19, 20 -> predictOne();
      default -> predictMany();
    }
  }

  private void answered(List<Prediction> answers, int first) {
    material.require(answers, first);
    predictions.add(answers.size());
  }

  private void predictOne() {
    int text = material.ordinary(random);
    answered(List.of(shared.predict(material.text(text))), text);
  }

  private void predictMany() {
    int first = random.nextInt(10, material.size() - MANY);
    answered(shared.predictAll(material.texts(first, first + MANY)), first);
  }

  private void predictHostile() {
    int text = random.nextInt(10);
    answered(List.of(shared.predict(material.text(text))), text);
  }

  private void predictLater() throws Exception {
    int text = material.ordinary(random);
    CompletableFuture<Prediction> later = shared.predictAsync(material.text(text));
    if (random.nextInt(3) == 0) {
      later.cancel(true);
    } else {
      answered(List.of(later.get()), text);
    }
  }

  private void predictInterrupted() {
    Thread.currentThread().interrupt();
    try {
      predictOne();
    } finally {
      require(Thread.interrupted(), "the interrupt was lost");
    }
  }

  private void readHalfAStream() {
    int first = material.ordinary(random) / 2;
    List<Prediction> answers;
    try (Stream<Prediction> lazy =
        shared.predictAll(material.texts(first, material.size()).stream())) {
      answers = lazy.limit(40).toList();
    }
    answered(answers, first);
  }

  private void explain() {
    int text = material.ordinary(random);
    Explanation explanation = shared.explain(material.text(text));
    answered(List.of(explanation.prediction()), text);
  }

  private void saveAndLoad() throws IOException {
    shared.save(file);
    require(Arrays.equals(Files.readAllBytes(file), material.file()), "a save differs");
    int text = material.ordinary(random);
    try (SentimentModel own = SentimentModel.load(file)) {
      answered(List.of(own.predict(material.text(text))), text);
      // Of these, more than a mere model holds.
      answered(List.of(own.predictAsync(material.text(text)).join()), text);
    }
    Files.delete(file);
  }

  private void saveInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    try {
      shared.save(file);
      throw new AssertionError("an interrupted save went on");
    } catch (IOException e) {
      require(Files.notExists(file), "an interrupted save left a file");
    } finally {
      require(Thread.interrupted(), "the interrupt was lost");
    }
  }

  private void loadDamaged() throws IOException {
    byte[] damaged = material.file();
    int place = random.nextInt(damaged.length);
    if (random.nextBoolean()) {
      damaged[place] ^= (byte) (1 + random.nextInt(255));
    } else {
      damaged = Arrays.copyOf(damaged, place);
    }
    try {
      SentimentModel.load(new ByteArrayInputStream(damaged)).close();
      throw new AssertionError("a damaged model was loaded; damage at " + place);
    } catch (ModelFileException e) {
      // As it must be.
    }
  }

  /** Later calls are refused; those under way are answered. */
  private void closeWhileBusy() throws Exception {
    SentimentModel own = SentimentModel.load(new ByteArrayInputStream(material.file()));
    int text = material.ordinary(random);
    CompletableFuture<Prediction> later = own.predictAsync(material.text(text));
    CompletableFuture<Void> closing = CompletableFuture.runAsync(own::close);
    try {
      answered(List.of(own.predict(material.text(text))), text);
    } catch (IllegalStateException e) {
      // Closed before.
    }
    answered(List.of(later.get()), text);
    closing.get();
    try {
      own.predict(material.text(text));
      throw new AssertionError("a closed model answered");
    } catch (IllegalStateException e) {
      // As it must be.
    }
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new AssertionError(otherwise);
    }
  }
}
