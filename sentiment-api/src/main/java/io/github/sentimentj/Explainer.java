package io.github.sentimentj;

import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.spi.GradientNetwork;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.text.AlignedText;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Explains what a network says of texts. Thread-safe. */
final class Explainer {
  private final Network network;
  private final Classifier classifier;
  private final String engine;

  Explainer(Network network, Classifier classifier, String engine) {
    this.network = network;
    this.classifier = classifier;
    this.engine = engine;
  }

  /**
   * What is to be explained.
   *
   * @param label the label's index
   */
  record Question(String text, AlignedText aligned, int label, ExplanationMethod method) {}

  Explanation explain(Question question, Prediction prediction) {
    Attribution attribution =
        attribute(question.aligned().encoded(), question.label(), question.method());
    return new Explanation(
        question.text(),
        List.copyOf(prediction.probabilities().keySet()).get(question.label()),
        question.method(),
        prediction,
        attribution.score,
        attribution.baseScore,
        contributions(question.aligned(), attribution.contributions));
  }

  private Attribution attribute(EncodedText text, int label, ExplanationMethod method) {
    return switch (method) {
      case LEAVE_ONE_OUT -> withEvidence(text, label, new LeaveOneOut(classifier)::attribute);
      case INTEGRATED_GRADIENTS ->
          withEvidence(text, label, new IntegratedGradients(gradientNetwork())::attribute);
    };
  }

  /** A method for texts that the network reads. */
  private interface Method {
    Attribution attribute(EncodedText text, int label);
  }

  private Attribution withEvidence(EncodedText text, int label, Method method) {
    if (text.hasKnownToken()) {
      return method.attribute(text, label);
    }
    double prior = LogOdds.of(classifier.priors(), label);
    return new Attribution(prior, prior, new double[text.length()]);
  }

  private GradientNetwork gradientNetwork() {
    if (network instanceof GradientNetwork gradients) {
      return gradients;
    }
    throw new MissingEngineException(
        ("the engine '%s' computes no gradients, which integrated gradients need; load the model with"
                + " SentimentModel.loader().engine(\"pytorch\"), for which"
                + " io.github.sentimentj:sentiment-djl must be there, or explain by leave-one-out")
            .formatted(engine));
  }

  private static List<Contribution> contributions(AlignedText aligned, double[] scores) {
    List<Contribution> contributions = new ArrayList<>(aligned.tokens().size());
    int position = 0;
    for (int i = 0; i < aligned.tokens().size(); i++) {
      boolean read = position < scores.length && aligned.read().get(position) == i;
      boolean known = read && aligned.encoded().id(position) != Vocabulary.UNKNOWN_ID;
      double score = read ? scores[position++] : 0;
      contributions.add(new Contribution(aligned.tokens().get(i), score, known, read));
    }
    return contributions;
  }
}
