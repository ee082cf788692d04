package io.github.sentimentj.embeddings.skipgram;

import io.github.sentimentj.TrainingException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/** Goes through a share of the texts, epoch after epoch. */
final class SkipGramWorker implements Callable<SkipGramWorker> {
  // A longer text is read in pieces that do not see each other.
  private static final int PIECE = 1000;

  private final List<int[]> texts;
  private final SkipGramSettings settings;
  private final Subsampling subsampling;
  private final WindowUpdate update;
  private final SkipGramProgress progress;
  private final SplittableRandom random;
  private final int[] piece = new int[PIECE];

  SkipGramWorker(
      List<int[]> texts,
      SkipGramTraining training,
      SkipGramProgress progress,
      SplittableRandom random) {
    this.texts = texts;
    this.settings = training.settings();
    this.subsampling = training.subsampling();
    this.update =
        new WindowUpdate(
            training.vectors(), training.sampler(), settings.window, settings.negatives);
    this.progress = progress;
    this.random = random;
  }

  /**
   * Does all epochs.
   *
   * @throws TrainingException if the thread is interrupted
   */
  @Override
  public SkipGramWorker call() {
    for (int epoch = 0; epoch < settings.epochs; epoch++) {
      for (int[] text : texts) {
        read(text);
      }
    }
    return this;
  }

  private void read(int[] text) {
    int next = 0;
    while (next < text.length) {
      int start = next;
      int length = 0;
      while (next < text.length && length < PIECE) {
        int word = text[next++];
        if (subsampling.keeps(word, random)) {
          piece[length++] = word;
        }
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new TrainingException("skip-gram was interrupted after " + progress);
      }
      learn(length, (float) (settings.learningRate * progress.remaining()));
      progress.add(next - start);
    }
  }

  /** Updates with the window of each word, whose reach is drawn anew each time. */
  private void learn(int length, float rate) {
    for (int centre = 0; centre < length; centre++) {
      int reach = 1 + random.nextInt(settings.window);
      int from = Math.max(0, centre - reach);
      int to = Math.min(length, centre + reach + 1);
      update.apply(piece, new WindowUpdate.Window(from, centre, to), rate, random);
    }
  }
}
