package io.github.sentimentj.examples;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.evaluation.Evaluation;
import java.util.List;
import java.util.Locale;

/**
 * What the quick start found.
 *
 * @param unseen figures on reviews that the model was not trained on
 * @param sentences the sentences that it predicted
 * @param predictions its predictions of them, in the same order
 * @param sameAfterLoading whether the saved and loaded model predicted exactly the same
 */
public record QuickStartResult(
    Evaluation unseen,
    List<String> sentences,
    List<Prediction> predictions,
    boolean sameAfterLoading) {

  /** Copies the lists. */
  public QuickStartResult {
    sentences = List.copyOf(sentences);
    predictions = List.copyOf(predictions);
  }

  /** Returns a readable report of several lines. */
  @Override
  public String toString() {
    StringBuilder report = new StringBuilder();
    report.append(unseen).append(System.lineSeparator()).append(System.lineSeparator());
    for (int i = 0; i < sentences.size(); i++) {
      Prediction prediction = predictions.get(i);
      report.append(
          String.format(
              Locale.ROOT,
              "%-9s %.2f  %s%n",
              prediction.label(),
              prediction.confidence(),
              sentences.get(i)));
    }
    return report
        .append("saved, loaded, predicted again: ")
        .append(sameAfterLoading ? "exactly the same" : "NOT the same")
        .toString();
  }
}
