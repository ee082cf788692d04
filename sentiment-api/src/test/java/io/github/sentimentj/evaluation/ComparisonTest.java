package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  @Test
  void pValue_ofDiscordantPairs_isStatsmodels() throws IOException {
    for (JsonElement each : GoldenCase.read("comparison.json").getAsJsonArray("pValues")) {
      JsonObject golden = each.getAsJsonObject();
      double pValue =
          McNemar.pValue(golden.get("onlyFirst").getAsInt(), golden.get("onlySecond").getAsInt());
      assertThat(pValue).isCloseTo(golden.get("pValue").getAsDouble(), within(1e-10));
    }
  }

  @Test
  void pValue_ofHugeDifference_isTinyAndNotNegative() {
    assertThat(McNemar.pValue(0, 100_000)).isBetween(0.0, 1e-300);
    assertThat(McNemar.pValue(0, 1000)).isCloseTo(Math.pow(2, -999), within(1e-310));
  }

  @Test
  void comparison_ofGoldenClassifiers_isStatsmodels() throws IOException {
    JsonObject golden = GoldenCase.read("comparison.json").getAsJsonObject("comparison");
    Comparison comparison =
        Comparison.of(
            BootstrapTest.evaluation(golden, "first"), BootstrapTest.evaluation(golden, "second"));
    assertThat(comparison.pValue()).isCloseTo(golden.get("pValue").getAsDouble(), within(1e-12));
  }

  @Test
  void comparison_ofModels_countsWhatOneAloneGetsRight() {
    Evaluation first = Evaluations.of(new double[][] {{0, 0.2}, {1, 0.6}, {1, 0.1}});
    Evaluation second = Evaluations.of(new double[][] {{0, 0.9}, {1, 0.7}, {1, 0.8}});
    Comparison comparison = Comparison.of(first, second);
    assertThat(comparison.onlyFirstRight()).isEqualTo(1);
    assertThat(comparison.onlySecondRight()).isEqualTo(1);
    assertThat(comparison.pValue()).isEqualTo(1);
    assertThat(comparison.accuracyDifference().value()).isZero();
    assertThat(comparison.toString())
        .contains("first alone: 1", "second alone: 1", "p = 1.00", "3 examples");
    assertThat(comparison.toMarkdown()).contains("| accuracy | 0.6667 | 0.6667 |");
  }

  @Test
  void comparison_withItself_isNoDifference() {
    Evaluation evaluation = Evaluations.random(50, 1, 3);
    Comparison comparison = Comparison.of(evaluation, evaluation);
    assertThat(comparison.accuracyDifference()).isEqualTo(new Interval(0, 0, 0));
    assertThat(comparison.pValue()).isEqualTo(1);
  }

  @Test
  void accuracyDifference_ofABetterModel_isNarrowerThanThatOfOtherResamples() {
    Evaluation first = Evaluations.random(500, 1, 3);
    Evaluation second = Evaluations.random(500, 3, 3);
    Interval paired = Comparison.of(first, second).accuracyDifference();
    assertThat(paired.lower()).isPositive();
    Interval a = Bootstrap.ofDefaults().interval(first, Evaluation::accuracy);
    Interval b = Bootstrap.ofDefaults().seed(1).interval(second, Evaluation::accuracy);
    double unpaired = Math.hypot(a.upper() - a.lower(), b.upper() - b.lower());
    assertThat(paired.upper() - paired.lower()).isLessThan(unpaired);
  }

  @Test
  void comparison_ofOtherData_isAnErrorThatNamesTheExample() {
    Evaluation first = Evaluations.of(new double[][] {{0, 0.2}, {1, 0.6}});
    Evaluation otherLabel = Evaluations.of(new double[][] {{0, 0.2}, {0, 0.6}});
    assertThatThrownBy(() -> Comparison.of(first, otherLabel))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example 1 differs (labels 'yes' and 'no')");
    assertThatThrownBy(() -> Comparison.of(first, Evaluations.of(new double[][] {{0, 0.2}})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 and 1 examples");
  }

  @Test
  void toJson_always_hasBothModelsAndTheTest() {
    Evaluation evaluation = Evaluations.random(20, 1, 3);
    JsonObject json =
        JsonParser.parseString(Comparison.of(evaluation, evaluation).toJson()).getAsJsonObject();
    assertThat(json.getAsJsonObject("first").get("accuracy").getAsDouble())
        .isEqualTo(evaluation.accuracy());
    assertThat(json.get("p_value").getAsDouble()).isEqualTo(1);
    assertThat(json.getAsJsonObject("accuracy_difference").keySet())
        .containsExactly("value", "lower", "upper");
  }
}
