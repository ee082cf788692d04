package io.github.sentimentj;

import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.List;

/** What a text's score loses with each of its tokens. */
final class LeaveOneOut {
  // Ids of shortened texts held at a time: a few megabytes, however long the text is.
  private static final int MOST_IDS = 1 << 20;

  private final Classifier classifier;

  LeaveOneOut(Classifier classifier) {
    this.classifier = classifier;
  }

  /** Explains a text with a known token. */
  Attribution attribute(EncodedText text, int label) {
    double score = LogOdds.of(classifier.probabilities(List.of(text))[0], label);
    double[] contributions = new double[text.length()];
    int step = Math.max(1, MOST_IDS / text.length());
    for (int start = 0; start < contributions.length; start += step) {
      int end = Math.min(contributions.length, start + step);
      double[][] without = classifier.probabilities(shortened(text, start, end));
      for (int i = start; i < end; i++) {
        contributions[i] = score - LogOdds.of(without[i - start], label);
      }
    }
    return new Attribution(score, LogOdds.of(classifier.priors(), label), contributions);
  }

  private static List<EncodedText> shortened(EncodedText text, int start, int end) {
    List<EncodedText> texts = new ArrayList<>(end - start);
    for (int i = start; i < end; i++) {
      texts.add(text.without(i));
    }
    return texts;
  }
}
