package io.github.sentimentj;

import io.github.sentimentj.text.EncodedText;
import java.util.List;

/** What a text's score loses with each of its tokens. */
final class LeaveOneOut {
  private final Classifier classifier;

  LeaveOneOut(Classifier classifier) {
    this.classifier = classifier;
  }

  /** Explains a text with a known token. */
  Attribution attribute(EncodedText text, int label) {
    double score = LogOdds.of(classifier.probabilities(List.of(text))[0], label);
    double[][] without = classifier.probabilitiesWithoutEach(text);
    double[] contributions = new double[without.length];
    for (int i = 0; i < contributions.length; i++) {
      contributions[i] = score - LogOdds.of(without[i], label);
    }
    return new Attribution(score, LogOdds.of(classifier.priors(), label), contributions);
  }
}
