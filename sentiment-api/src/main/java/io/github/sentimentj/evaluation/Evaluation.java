package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Figures of a model on labelled data. Every example counts once, whatever its weight in training.
 *
 * <pre>{@code
 * Evaluation evaluation = model.evaluate(Dataset.csv(Path.of("test.csv")));
 * System.out.println(evaluation); // all figures, and the confusion matrix
 * double recall = evaluation.perLabel().get("negative").recall();
 * Interval accuracy = Bootstrap.ofDefaults().interval(evaluation, Evaluation::accuracy);
 * for (Mistake mistake : evaluation.hardest(10)) {
 *   System.out.println(mistake);
 * }
 * }</pre>
 *
 * <p>It keeps the examples themselves and 8 bytes for each probability.
 *
 * <p>Immutable. Thread-safe: one instance may be shared by any number of threads.
 */
public final class Evaluation {
  private final Scores scores;
  private final int[] counts; // of each example: 1, in a resample any number
  private final ConfusionMatrix confusion;
  private final int examples;
  private final Slices slices;

  Evaluation(Scores scores, int[] counts) {
    this.scores = scores;
    this.counts = counts;
    int[][] table = new int[scores.labels().size()][scores.labels().size()];
    for (int i = 0; i < counts.length; i++) {
      table[scores.truth(i)][scores.predicted(i)] += counts[i];
    }
    this.confusion = ConfusionMatrix.of(scores.labels(), table);
    this.examples = confusion.examples();
    this.slices = new Slices(scores, counts);
  }

  /** Returns the number of examples, at least 1. */
  public int examples() {
    return examples;
  }

  /** Returns how often which label was predicted for which. */
  public ConfusionMatrix confusion() {
    return confusion;
  }

  /**
   * Returns the mean negative log likelihood (natural logarithm) of the true labels. A probability
   * of 0 counts as 2.2e-308, so that it is finite: about 708 for one sure mistake.
   */
  public double loss() {
    return mean(scores::negativeLogLikelihood);
  }

  /** Returns the share of right predictions. */
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Returns the figures of each label, in the model's order; unmodifiable. */
  public Map<String, LabelMetrics> perLabel() {
    return confusion.perLabel();
  }

  /** Returns the unweighted mean F1 of the labels that occur in data or predictions. */
  public double macroF1() {
    return confusion.macro().f1();
  }

  /** Returns {@linkplain ConfusionMatrix#mcc() Matthews' correlation coefficient}, -1 to 1. */
  public double mcc() {
    return confusion.mcc();
  }

  /** Returns {@linkplain ConfusionMatrix#kappa() Cohen's kappa}, at most 1. */
  public double kappa() {
    return confusion.kappa();
  }

  /**
   * Returns how well a label's probability tells its examples from all others.
   *
   * @throws IllegalArgumentException if the label is none of the model's
   */
  public OneVersusRest oneVersusRest(String label) {
    int index = scores.labels().indexOf(requireNonNull(label, "label"));
    if (index < 0) {
      throw new IllegalArgumentException("no label '" + label + "'; labels are " + scores.labels());
    }
    return new OneVersusRest(
        new Ranking(scores.steps(index), counts, example -> scores.truth(example) == index));
  }

  /**
   * Returns the unweighted mean of the labels' {@link OneVersusRest#auroc()}, where it is defined;
   * NaN if it is for none. With two labels both have the same.
   */
  public double auroc() {
    return macro(OneVersusRest::auroc);
  }

  /**
   * Returns the unweighted mean of the labels' {@link OneVersusRest#averagePrecision()}, over the
   * labels that occur in the data.
   */
  public double averagePrecision() {
    return macro(OneVersusRest::averagePrecision);
  }

  private double macro(ToDoubleFunction<OneVersusRest> figure) {
    return scores.labels().stream()
        .map(this::oneVersusRest)
        .mapToDouble(figure)
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Returns the Brier score (1950), 0 (best) to 2: the mean of the squared distances of all labels'
   * probabilities from 1 for the true label and 0 for the others. With two labels this is twice the
   * score of those who sum over one label alone.
   */
  public double brier() {
    return mean(scores::squaredError);
  }

  /** Returns the {@linkplain Reliability#ece() expected calibration error}, 0 (best) to 1. */
  public double ece() {
    return reliability().ece();
  }

  /** Returns whether the model is right as often as it says. */
  public Reliability reliability() {
    return Reliability.of(scores, counts);
  }

  /** Returns how accurate the model is where it is confident. */
  public CoverageCurve coverage() {
    return new CoverageCurve(new Ranking(scores.confidences(), counts, scores::right));
  }

  /** Returns the {@linkplain CoverageCurve#aurc() area under the risk-coverage curve}. */
  public double aurc() {
    return coverage().aurc();
  }

  /**
   * Returns the figures of what the model answered, which is everything unless it {@linkplain
   * io.github.sentimentj.calibration.Abstention abstains}; empty if it answered nothing.
   */
  public Optional<Evaluation> answered() {
    return slices.answered();
  }

  /** Returns the share of the examples that the model answered, 0 to 1. */
  public double answeredShare() {
    return (double) answered().map(Evaluation::examples).orElse(0) / examples;
  }

  private double mean(IntToDoubleFunction figure) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * figure.applyAsDouble(i);
    }
    return sum / examples;
  }

  /**
   * Returns the figures of the examples the condition holds for.
   *
   * @throws IllegalArgumentException if it holds for none
   */
  public Evaluation where(Predicate<Example> condition) {
    return slices.where(requireNonNull(condition, "condition"));
  }

  /** Returns the figures of each slice, sorted by name; the function names an example's slice. */
  public Map<String, Evaluation> slices(Function<Example, String> name) {
    return slices.by(requireNonNull(name, "name"));
  }

  /**
   * Returns the figures by the length of the text: four slices of about as many examples, fewer
   * where many texts are equally long, each named by its lengths in characters.
   */
  public Map<String, Evaluation> byLength() {
    return slices.byLength();
  }

  /**
   * Returns the share of sets of examples in which every one is predicted rightly, 0 to 1, such as
   * pairs of texts that differ in a "not" (contrast consistency; Gardner et al. 2020, "Evaluating
   * Models' Local Decision Boundaries via Contrast Sets").
   *
   * @param set names an example's set
   */
  public double consistency(Function<Example, String> set) {
    return slices.consistency(requireNonNull(set, "set"));
  }

  /**
   * Returns the most confidently wrong predictions, the worst first.
   *
   * @param most how many are returned at most
   */
  public List<Mistake> hardest(int most) {
    return slices
        .members()
        .filter(i -> !scores.right(i))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores.confidence(i)))
        .limit(most)
        .map(this::mistake)
        .toList();
  }

  private Mistake mistake(int example) {
    return new Mistake(
        scores.example(example),
        scores.labels().get(scores.predicted(example)),
        scores.confidence(example),
        scores.probability(example, scores.truth(example)));
  }

  Scores scores() {
    return scores;
  }

  int[] counts() {
    return counts.clone();
  }

  /** Returns a readable report of several lines. */
  @Override
  public String toString() {
    return EvaluationReport.of(this).toString();
  }

  /** Returns the same report as Markdown. */
  public String toMarkdown() {
    return EvaluationReport.of(this).toMarkdown();
  }

  /**
   * Returns one JSON object with all figures, {@code null} where one is not defined: {@code
   * examples}, {@code accuracy}, {@code macro_f1}, {@code loss}, {@code labels}, {@code mcc},
   * {@code kappa}, {@code auroc}, {@code average_precision}, {@code brier}, {@code ece}, {@code
   * aurc} and others; {@code answered} has share and accuracy of what the model answered.
   */
  public String toJson() {
    return EvaluationJson.of(this).toString();
  }
}
