package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CrossValidationTest {
  // Accuracies 0.5, 1, 1; the last one's AUROC is undefined.
  private static final CrossValidation THREE =
      new CrossValidation(
          List.of(
              Evaluations.of(new double[][] {{0, 0.2}, {1, 0.4}}),
              Evaluations.of(new double[][] {{0, 0.2}, {1, 0.6}}),
              Evaluations.of(new double[][] {{0, 0.2}})));

  @Test
  void meanAndDeviation_ofFolds_areThoseOfASample() {
    assertThat(THREE.mean(Evaluation::accuracy)).isCloseTo(2.5 / 3, within(1e-12));
    assertThat(THREE.deviation(Evaluation::accuracy)).isCloseTo(Math.sqrt(1 / 12.0), within(1e-12));
  }

  @Test
  void mean_undefinedInAFold_isOverTheOthers() {
    assertThat(THREE.mean(Evaluation::auroc)).isEqualTo(1);
    assertThat(THREE.deviation(Evaluation::auroc)).isZero();
  }

  @Test
  void deviation_ofOneFold_isUndefined() {
    CrossValidation one = new CrossValidation(THREE.folds().subList(2, 3));
    assertThat(one.deviation(Evaluation::accuracy)).isNaN();
    assertThat(one.mean(Evaluation::auroc)).isNaN();
    assertThat(one.toString()).containsPattern("accuracy +1\\.0000 +-");
  }

  @Test
  void crossValidation_ofNoFolds_isAnError() {
    assertThatThrownBy(() -> new CrossValidation(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no folds");
  }

  @Test
  void reports_ofFolds_showMeanAndDeviationOfEveryFigure() {
    assertThat(THREE.toString())
        .contains("3 folds")
        .containsPattern("macro f1 +\\d")
        .containsPattern("accuracy +0\\.8333 +0\\.2887 +0\\.5000 +1\\.0000");
    assertThat(THREE.toMarkdown()).contains("| accuracy | 0.8333 | 0.2887 | 0.5000 | 1.0000 |");
    JsonObject json = JsonParser.parseString(THREE.toJson()).getAsJsonObject();
    assertThat(json.getAsJsonObject("mean").keySet()).isEqualTo(Figures.ALL.keySet());
    assertThat(json.getAsJsonObject("deviation").get("auroc").getAsDouble()).isZero();
    assertThat(json.getAsJsonArray("folds")).hasSize(3);
  }

  @Test
  void learningCurve_always_showsAPointARow() {
    LearningCurve curve =
        new LearningCurve(
            List.of(
                new LearningCurve.Point(100, THREE.folds().get(0)),
                new LearningCurve.Point(200, THREE.folds().get(1))));
    assertThat(curve.toString()).containsPattern("100 +0\\.5000").containsPattern("200 +1\\.0000");
    assertThat(curve.toMarkdown()).contains("| 100 | 0.5000 |");
    assertThat(curve.toJson()).contains("\"training_examples\":200");
  }
}
