package io.github.sentimentj.examples.benchmark;

import static io.github.sentimentj.examples.benchmark.AccuracyTask.IMDB;
import static io.github.sentimentj.examples.benchmark.AccuracyTask.IMDB_UNLABELLED;
import static io.github.sentimentj.examples.benchmark.AccuracyTask.SST2;
import static io.github.sentimentj.examples.benchmark.AccuracyTask.SST5;

import java.util.List;

/**
 * What others reach on a task's test set, for comparison.
 *
 * @param task the task that it compares with
 * @param model what was trained
 * @param accuracy test accuracy, or the range of several
 * @param origin who says so
 */
record Anchor(AccuracyTask task, String model, String accuracy, String origin) {
  private static final String PUBLISHED = "published";
  private static final String PUBLISHED_UNLABELLED = "published, with unlabelled reviews";
  private static final String PUBLISHED_300D = "published, 300-d vectors";
  private static final String MEASURED = "measured on these data";

  private static final List<Anchor> ALL =
      List.of(
          new Anchor(IMDB, "the post's BiLSTM", "0.8138", PUBLISHED),
          new Anchor(IMDB, "TCN", "0.861", PUBLISHED),
          new Anchor(IMDB, "TextCNN", "0.897", PUBLISHED),
          new Anchor(IMDB, "GRU, max and mean, 840B vectors", "0.908", PUBLISHED),
          new Anchor(IMDB, "attention BiLSTM", "0.916", PUBLISHED),
          new Anchor(IMDB, "BCN + CoVe", "0.918", PUBLISHED),
          new Anchor(IMDB, "Tribuo LibLinear, bigrams", "0.9028", MEASURED),
          new Anchor(IMDB, "NB-SVM, bigrams", "0.9126", MEASURED),
          new Anchor(IMDB_UNLABELLED, "LSTM from word2vec vectors", "0.900", PUBLISHED_UNLABELLED),
          new Anchor(IMDB_UNLABELLED, "SA-LSTM", "0.9276", PUBLISHED_UNLABELLED),
          new Anchor(SST2, "TextCNN", "0.881", PUBLISHED_300D),
          new Anchor(SST2, "recurrent networks", "0.875–0.895", PUBLISHED_300D),
          new Anchor(SST5, "TextCNN", "0.480", PUBLISHED_300D),
          new Anchor(SST5, "recurrent networks", "0.491–0.524", PUBLISHED_300D));

  /** Returns those of the task of this name. */
  static List<Anchor> of(String task) {
    return ALL.stream().filter(anchor -> anchor.task().toString().equals(task)).toList();
  }
}
