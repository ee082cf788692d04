package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.ofDefaults();

  @Test
  void quantile_ofSortedValues_isNumPys() throws IOException {
    JsonObject golden = GoldenCase.read("comparison.json").getAsJsonObject("quantiles");
    double[] values = numbers(golden.get("values"));
    double[] shares = numbers(golden.get("shares"));
    double[] quantiles = numbers(golden.get("quantiles"));
    for (int i = 0; i < shares.length; i++) {
      assertThat(Bootstrap.quantile(values, shares[i])).isCloseTo(quantiles[i], within(1e-12));
    }
  }

  @Test
  void interval_ofGoldenClassifier_isSciPys() throws IOException {
    JsonObject golden = GoldenCase.read("comparison.json").getAsJsonObject("comparison");
    Evaluation first = evaluation(golden, "first");
    Bootstrap many = BOOTSTRAP.resamples(4000);
    check(many.interval(first, Evaluation::accuracy), golden.getAsJsonObject("accuracy"));
    check(many.interval(first, Evaluation::macroF1), golden.getAsJsonObject("macroF1"));
    check(
        many.difference(first, evaluation(golden, "second"), Evaluation::macroF1),
        golden.getAsJsonObject("macroF1Difference"));
  }

  // Both draw at random: the ends differ by as much as 1 of 200 texts.
  private static void check(Interval interval, JsonObject expected) {
    assertThat(interval.lower()).isCloseTo(expected.get("lower").getAsDouble(), within(0.006));
    assertThat(interval.upper()).isCloseTo(expected.get("upper").getAsDouble(), within(0.006));
    assertThat(interval.value()).isBetween(interval.lower(), interval.upper());
  }

  /** An evaluation with these predictions, each sure. */
  static Evaluation evaluation(JsonObject golden, String classifier) {
    Evaluator evaluator = new Evaluator(GoldenCase.labels(3));
    double[] truth = numbers(golden.get("truth"));
    double[] predicted = numbers(golden.get(classifier));
    for (int i = 0; i < truth.length; i++) {
      double[] probabilities = new double[3];
      probabilities[(int) predicted[i]] = 1;
      evaluator.add(
          new Example("text " + i, GoldenCase.labels(3).get((int) truth[i])), probabilities);
    }
    return evaluator.evaluation();
  }

  private static double[] numbers(JsonElement array) {
    return array.getAsJsonArray().asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
  }

  @Test
  void interval_sameSeed_isTheSame() {
    Evaluation evaluation = Evaluations.random(200, 1, 3);
    Interval interval = BOOTSTRAP.interval(evaluation, Evaluation::auroc);
    assertThat(BOOTSTRAP.interval(evaluation, Evaluation::auroc)).isEqualTo(interval);
    assertThat(BOOTSTRAP.seed(1).interval(evaluation, Evaluation::auroc)).isNotEqualTo(interval);
  }

  @Test
  void interval_higherLevel_isWider() {
    Evaluation evaluation = Evaluations.random(200, 1, 3);
    Interval usual = BOOTSTRAP.interval(evaluation, Evaluation::ece);
    Interval wide = BOOTSTRAP.level(0.99).interval(evaluation, Evaluation::ece);
    assertThat(wide.lower()).isLessThan(usual.lower());
    assertThat(wide.upper()).isGreaterThan(usual.upper());
  }

  @Test
  void intervals_manyFigures_areThoseOfEachAlone() {
    Evaluation evaluation = Evaluations.random(100, 1, 3);
    Map<String, Interval> all = BOOTSTRAP.resamples(50).intervals(evaluation);
    assertThat(all.keySet()).isEqualTo(Figures.ALL.keySet());
    Figures.ALL.forEach(
        (name, figure) ->
            assertThat(all.get(name))
                .as(name)
                .isEqualTo(BOOTSTRAP.resamples(50).interval(evaluation, figure)));
  }

  @Test
  void interval_resamplesWithoutALabel_doNotCount() {
    Evaluation evaluation = Evaluations.of(new double[][] {{0, 0.2}, {1, 0.6}, {1, 0.7}});
    Interval auroc = BOOTSTRAP.interval(evaluation, Evaluation::auroc);
    assertThat(auroc).isEqualTo(new Interval(1, 1, 1));
  }

  @Test
  void interval_undefinedFigure_isAnError() {
    Evaluation evaluation = Evaluations.of(new double[][] {{0, 0.2}});
    assertThatThrownBy(() -> BOOTSTRAP.interval(evaluation, Evaluation::auroc))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not defined");
    assertThatThrownBy(() -> BOOTSTRAP.difference(evaluation, evaluation, Evaluation::auroc))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not defined");
  }

  @Test
  void interval_oneExample_isAPoint() {
    Evaluation evaluation = Evaluations.of(new double[][] {{0, 0.2}});
    assertThat(BOOTSTRAP.interval(evaluation, Evaluation::accuracy))
        .isEqualTo(new Interval(1, 1, 1));
  }

  @Test
  void interval_ofASliceOfResamples_countsRepeatedExamples() {
    Evaluation evaluation = Evaluations.random(300, 1, 3);
    Interval slice =
        BOOTSTRAP.interval(
            evaluation, resample -> resample.where(e -> e.label().equals("yes")).examples());
    assertThat(slice.value()).isStrictlyBetween(slice.lower(), slice.upper());
  }

  @Test
  void settings_outOfRange_areErrors() {
    assertThatThrownBy(() -> BOOTSTRAP.resamples(1)).hasMessageContaining("resamples is 1");
    assertThatThrownBy(() -> BOOTSTRAP.level(1)).hasMessageContaining("level is 1.0");
    assertThatThrownBy(() -> BOOTSTRAP.level(Double.NaN)).hasMessageContaining("NaN");
  }
}
