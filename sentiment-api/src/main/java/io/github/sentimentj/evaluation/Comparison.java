package io.github.sentimentj.evaluation;

import com.google.gson.JsonObject;
import io.github.sentimentj.data.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two models on the same data: which is better, and whether that could be chance.
 *
 * <p>Immutable. Thread-safe: one instance may be shared by any number of threads.
 */
public final class Comparison {
  private final Evaluation first;
  private final Evaluation second;
  private final int onlyFirst;
  private final int onlySecond;
  private final Interval accuracy;
  private final Interval macroF1;

  private Comparison(Evaluation first, Evaluation second, Bootstrap bootstrap) {
    requireSameData(first, second);
    this.first = first;
    this.second = second;
    this.onlyFirst = onlyFirstRight(first, second);
    this.onlySecond = onlyFirstRight(second, first);
    this.accuracy = bootstrap.difference(first, second, Evaluation::accuracy);
    this.macroF1 = bootstrap.difference(first, second, Evaluation::macroF1);
  }

  /**
   * Compares two evaluations, with {@link Bootstrap#ofDefaults()}.
   *
   * @throws IllegalArgumentException if they are not of the same texts and labels in the same order
   */
  public static Comparison of(Evaluation first, Evaluation second) {
    return of(first, second, Bootstrap.ofDefaults());
  }

  /**
   * Compares two evaluations.
   *
   * @throws IllegalArgumentException if they are not of the same texts and labels in the same order
   */
  public static Comparison of(Evaluation first, Evaluation second, Bootstrap bootstrap) {
    return new Comparison(first, second, bootstrap);
  }

  static void requireSameData(Evaluation first, Evaluation second) {
    int size = first.scores().size();
    if (size != second.scores().size() || !Arrays.equals(first.counts(), second.counts())) {
      throw new IllegalArgumentException(
          "the evaluations are of different data: %d and %d examples, or other ones of them"
              .formatted(first.examples(), second.examples()));
    }
    for (int i = 0; i < size; i++) {
      Example a = first.scores().example(i);
      Example b = second.scores().example(i);
      if (!a.text().equals(b.text()) || !a.label().equals(b.label())) {
        throw new IllegalArgumentException(
            "the evaluations are of different data: example %d differs (labels '%s' and '%s')"
                .formatted(i, a.label(), b.label()));
      }
    }
  }

  private static int onlyFirstRight(Evaluation first, Evaluation second) {
    int[] counts = first.counts();
    return IntStream.range(0, counts.length)
        .filter(i -> first.scores().right(i) && !second.scores().right(i))
        .map(i -> counts[i])
        .sum();
  }

  /** Returns how many examples the first model alone gets right. */
  public int onlyFirstRight() {
    return onlyFirst;
  }

  /** Returns how many examples the second model alone gets right. */
  public int onlySecondRight() {
    return onlySecond;
  }

  /** Returns the second model's accuracy less the first's, with its interval. */
  public Interval accuracyDifference() {
    return accuracy;
  }

  /** Returns the second model's macro F1 less the first's, with its interval. */
  public Interval macroF1Difference() {
    return macroF1;
  }

  /**
   * Returns the p-value of McNemar's test (1947), two-sided: how often models of equal accuracy
   * would differ at least so much in what they get right. It is the exact binomial test for any
   * number of examples, not the chi-squared approximation with or without a correction; 1 where no
   * example is right for one model alone.
   */
  public double pValue() {
    return McNemar.pValue(onlyFirst, onlySecond);
  }

  /** Returns a readable report of several lines. */
  @Override
  public String toString() {
    return table() + System.lineSeparator() + summary();
  }

  /** Returns the same report as Markdown. */
  public String toMarkdown() {
    return table().toMarkdown() + "\n" + summary() + "\n";
  }

  /**
   * Returns one JSON object: {@code first} and {@code second} with their figures, {@code
   * only_first_right}, {@code only_second_right}, {@code p_value}, {@code accuracy_difference} and
   * {@code macro_f1_difference}, each with {@code value}, {@code lower} and {@code upper}.
   */
  public String toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("examples", first.examples());
    json.add("first", EvaluationJson.figures(first));
    json.add("second", EvaluationJson.figures(second));
    json.addProperty("only_first_right", onlyFirst);
    json.addProperty("only_second_right", onlySecond);
    json.addProperty("p_value", pValue());
    json.add("accuracy_difference", EvaluationJson.of(accuracy));
    json.add("macro_f1_difference", EvaluationJson.of(macroF1));
    return json.toString();
  }

  private Table table() {
    return new Table(first.examples() + " examples", List.of("first", "second", "second - first"))
        .row("accuracy", row(first.accuracy(), second.accuracy(), accuracy))
        .row("macro F1", row(first.macroF1(), second.macroF1(), macroF1));
  }

  private static List<String> row(double first, double second, Interval difference) {
    return List.of(Table.figure(first), Table.figure(second), difference.toString());
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "right by the first alone: %d, by the second alone: %d; McNemar's exact test: p = %.3g",
        onlyFirst,
        onlySecond,
        pValue());
  }
}
