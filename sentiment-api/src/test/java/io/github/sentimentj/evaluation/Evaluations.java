package io.github.sentimentj.evaluation;

import io.github.sentimentj.data.Example;
import java.util.List;
import java.util.Random;

/** Evaluations of two labels, {@code no} and {@code yes}. */
final class Evaluations {
  static final List<String> LABELS = List.of("no", "yes");

  private Evaluations() {}

  /** Texts "0", "1", ...; each pair is 0 or 1 for the truth and the probability of yes. */
  static Evaluation of(double[]... truthAndYes) {
    Evaluator evaluator = new Evaluator(LABELS);
    for (int i = 0; i < truthAndYes.length; i++) {
      double yes = truthAndYes[i][1];
      evaluator.add(
          new Example(Integer.toString(i), LABELS.get((int) truthAndYes[i][0])),
          new double[] {1 - yes, yes});
    }
    return evaluator.evaluation();
  }

  /** The same texts and labels for any skill; probabilities lean to the truth by it. */
  static Evaluation random(int size, double skill, long seed) {
    Random truths = new Random(7);
    Random noise = new Random(seed);
    Evaluator evaluator = new Evaluator(LABELS);
    for (int i = 0; i < size; i++) {
      int truth = truths.nextInt(2);
      double logit = noise.nextGaussian() * 2 + skill * (2 * truth - 1);
      double yes = 1 / (1 + Math.exp(-logit));
      evaluator.add(
          new Example("word ".repeat(i % 10 + 1) + i, LABELS.get(truth)),
          new double[] {1 - yes, yes});
    }
    return evaluator.evaluation();
  }
}
