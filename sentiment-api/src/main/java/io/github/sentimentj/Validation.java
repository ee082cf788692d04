package io.github.sentimentj;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Evaluator;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.TextEncoder;
import java.util.ArrayList;
import java.util.List;

/** Encoded validation data: judges a network as often as asked. */
final class Validation {
  private final Labels labels;
  private final List<EncodedText> texts = new ArrayList<>();
  private final List<Integer> truth = new ArrayList<>();

  Validation(Labels labels, TextEncoder encoder, Dataset data) {
    this.labels = labels;
    for (Example example : data) {
      truth.add(labels.index(example));
      texts.add(encoder.encode(example.text()));
    }
  }

  int size() {
    return texts.size();
  }

  Evaluation evaluate(Network network) {
    double[][] probabilities = new Classifier(network, labels.priors()).probabilities(texts);
    Evaluator evaluator = new Evaluator(labels.names());
    for (int i = 0; i < probabilities.length; i++) {
      evaluator.add(truth.get(i), probabilities[i]);
    }
    return evaluator.evaluation();
  }
}
