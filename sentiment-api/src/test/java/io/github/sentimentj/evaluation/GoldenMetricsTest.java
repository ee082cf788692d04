package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures equal scikit-learn's, on ordinary and on degenerate data. */
final class GoldenMetricsTest {
  static Stream<GoldenCase> cases() throws IOException {
    return GoldenCase.all();
  }

  static Stream<GoldenCase> curves() throws IOException {
    return cases().filter(golden -> golden.values().has("cutoffs"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossAndAgreement_ofGoldenCase_areScikitLearns(GoldenCase golden) {
    Evaluation evaluation = golden.evaluation();
    check(golden, "logLoss", evaluation.loss());
    check(golden, "accuracy", evaluation.accuracy());
    check(golden, "matthews", evaluation.mcc());
    GoldenCase.check("kappa", evaluation.kappa(), golden.values().get("cohensKappa"), 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void precisionRecallF1_ofGoldenCase_areScikitLearns(GoldenCase golden) {
    Evaluation evaluation = golden.evaluation();
    JsonArray perLabel = golden.values().getAsJsonArray("perLabel");
    for (int i = 0; i < perLabel.size(); i++) {
      LabelMetrics actual =
          Objects.requireNonNull(evaluation.perLabel().get(golden.labels().get(i)));
      JsonObject expected = perLabel.get(i).getAsJsonObject();
      check(expected, actual);
      assertThat(actual.support()).isEqualTo(expected.get("support").getAsInt());
    }
    ConfusionMatrix confusion = evaluation.confusion();
    check(golden.values().getAsJsonObject("macroPresent"), confusion.macro());
    check(golden.values().getAsJsonObject("micro"), confusion.micro());
    check(golden.values().getAsJsonObject("weighted"), confusion.weighted());
    assertThat(evaluation.macroF1()).isEqualTo(confusion.macro().f1());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rankings_ofGoldenCase_areScikitLearns(GoldenCase golden) {
    Evaluation evaluation = golden.evaluation();
    JsonArray rankings = golden.values().getAsJsonArray("rankings");
    for (int i = 0; i < rankings.size(); i++) {
      OneVersusRest actual = evaluation.oneVersusRest(golden.labels().get(i));
      JsonObject expected = rankings.get(i).getAsJsonObject();
      GoldenCase.check("auroc", actual.auroc(), expected.get("auroc"), Double.NaN);
      GoldenCase.check(
          "averagePrecision",
          actual.averagePrecision(),
          expected.get("averagePrecision"),
          Double.NaN);
    }
    check(golden, "auroc", evaluation.auroc());
    check(golden, "averagePrecision", evaluation.averagePrecision());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void confidence_ofGoldenCase_isJudgedAsByScikitLearn(GoldenCase golden) {
    Evaluation evaluation = golden.evaluation();
    check(golden, "brier", evaluation.brier());
    check(golden, "ece", evaluation.ece());
    check(golden, "aurc", evaluation.aurc());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void reliability_ofGoldenCase_hasScikitLearnsBins(GoldenCase golden) {
    double[][] actual =
        golden.evaluation().reliability().bins().stream()
            .filter(bin -> bin.examples() > 0)
            .map(bin -> new double[] {bin.confidence(), bin.accuracy()})
            .toArray(double[][]::new);
    checkRows(golden.values().get("bins"), actual);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void coverage_ofGoldenCase_isScikitLearnsAccuracyFromEachConfidenceOn(GoldenCase golden) {
    double[][] actual =
        golden.evaluation().coverage().points().stream()
            .map(point -> new double[] {point.threshold(), point.coverage(), point.accuracy()})
            .toArray(double[][]::new);
    checkRows(golden.values().get("coverage"), actual);
  }

  @ParameterizedTest
  @MethodSource("curves")
  void cutoffs_ofGoldenCase_areScikitLearnsRocAndPrecisionRecallCurves(GoldenCase golden) {
    JsonArray curves = golden.values().getAsJsonArray("cutoffs");
    for (int i = 0; i < curves.size(); i++) {
      if (!curves.get(i).isJsonNull()) {
        double[][] actual =
            golden.evaluation().oneVersusRest(golden.labels().get(i)).cutoffs().stream()
                .map(GoldenMetricsTest::row)
                .toArray(double[][]::new);
        checkRows(curves.get(i), actual);
      }
    }
  }

  private static double[] row(OneVersusRest.Cutoff each) {
    return new double[] {
      each.threshold(), each.recall(), each.falsePositiveRate(), each.precision()
    };
  }

  private static void checkRows(JsonElement expected, double[][] actual) {
    assertThat(actual).hasNumberOfRows(expected.getAsJsonArray().size());
    for (int i = 0; i < actual.length; i++) {
      double[] row =
          expected.getAsJsonArray().get(i).getAsJsonArray().asList().stream()
              .mapToDouble(JsonElement::getAsDouble)
              .toArray();
      assertThat(actual[i]).as("row %d", i).containsExactly(row, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void confusion_ofGoldenCase_isScikitLearns(GoldenCase golden) {
    ConfusionMatrix confusion = golden.evaluation().confusion();
    JsonArray rows = golden.values().getAsJsonArray("confusion");
    List<String> labels = golden.labels();
    for (int truth = 0; truth < labels.size(); truth++) {
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        assertThat(confusion.count(labels.get(truth), labels.get(predicted)))
            .isEqualTo(rows.get(truth).getAsJsonArray().get(predicted).getAsInt());
      }
    }
  }

  private static void check(GoldenCase golden, String name, double actual) {
    GoldenCase.check(name, actual, golden.values().get(name), Double.NaN);
  }

  private static void check(JsonObject expected, LabelMetrics actual) {
    GoldenCase.check("precision", actual.precision(), expected.get("precision"), 0);
    GoldenCase.check("recall", actual.recall(), expected.get("recall"), 0);
    GoldenCase.check("f1", actual.f1(), expected.get("f1"), 0);
  }
}
