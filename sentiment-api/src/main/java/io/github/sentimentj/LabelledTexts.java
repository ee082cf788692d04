package io.github.sentimentj;

import io.github.sentimentj.calibration.CalibrationFit;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Evaluator;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.TextEncoder;
import java.util.ArrayList;
import java.util.List;

/** Encoded texts with their labels: judges classifiers as often as asked. */
final class LabelledTexts {
  private final Labels labels;
  private final List<EncodedText> texts = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  /**
   * Encodes a data set.
   *
   * @throws io.github.sentimentj.data.DataException if a label is unknown; nothing is encoded then
   */
  LabelledTexts(Labels labels, TextEncoder encoder, Dataset data) {
    this.labels = labels;
    labels.requireKnown(data);
    for (Example example : data) {
      examples.add(example);
      texts.add(encoder.encode(example.text()));
    }
  }

  int size() {
    return texts.size();
  }

  /** Returns whether there is a text that a network would have to read. */
  boolean hasEvidence() {
    return texts.stream().anyMatch(EncodedText::hasKnownToken);
  }

  Evaluation evaluate(Classifier classifier) {
    double[][] probabilities = classifier.probabilities(texts);
    Evaluator evaluator = new Evaluator(labels.names());
    for (int i = 0; i < probabilities.length; i++) {
      evaluator.add(examples.get(i), probabilities[i]);
    }
    return evaluator.evaluation();
  }

  /** Adds what the network says of texts that it has something to read of. */
  void addTo(CalibrationFit fit, Classifier classifier) {
    double[][] probabilities = classifier.probabilities(texts);
    for (int i = 0; i < probabilities.length; i++) {
      if (texts.get(i).hasKnownToken()) {
        fit.add(probabilities[i], labels.index(examples.get(i)));
      }
    }
  }

  /** Returns the figures that a training keeps. */
  Validation validate(Classifier classifier) {
    Evaluation evaluation = evaluate(classifier);
    return new Validation(evaluation.loss(), evaluation.confusion());
  }
}
