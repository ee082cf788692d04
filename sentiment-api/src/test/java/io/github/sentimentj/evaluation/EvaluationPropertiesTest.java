package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonParser;
import io.github.sentimentj.data.Example;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;

/** What holds of any evaluation: few examples, ties, labels that are absent or never predicted. */
class EvaluationPropertiesTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Provide
  Arbitrary<Evaluation> evaluations() {
    return Arbitraries.randomValue(EvaluationPropertiesTest::evaluation);
  }

  private static Evaluation evaluation(Random random) {
    int labels = 1 + random.nextInt(5);
    int used = 1 + random.nextInt(labels);
    int levels = 1 + random.nextInt(20); // few of them make ties
    Evaluator evaluator = new Evaluator(GoldenCase.labels(labels));
    for (int i = random.nextInt(30); i >= 0; i--) {
      double[] weights = new double[labels];
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        weights[label] = random.nextInt(levels) + (label == 0 ? 1 : 0);
        sum += weights[label];
      }
      for (int label = 0; label < labels; label++) {
        weights[label] /= sum;
      }
      evaluator.add(new Example("text " + i, "label" + random.nextInt(used)), weights);
    }
    return evaluator.evaluation();
  }

  @Property
  void figures_always_areInTheirRangesOrUndefined(@ForAll("evaluations") Evaluation evaluation) {
    Figures.ALL.forEach(
        (name, figure) -> {
          double value = figure.applyAsDouble(evaluation);
          switch (name) {
            case "mcc", "kappa" -> assertThat(value).as(name).isBetween(-1.0, 1.0 + 1e-12);
            case "brier" -> assertThat(value).as(name).isBetween(0.0, 2.0);
            case "loss" -> assertThat(value).as(name).isBetween(0.0, 709.0);
            case "auroc" -> assertThat(Double.isNaN(value) || (value >= 0 && value <= 1)).isTrue();
            default -> assertThat(value).as(name).isBetween(0.0, 1.0 + 1e-12);
          }
        });
  }

  @Property
  void averages_always_agree(@ForAll("evaluations") Evaluation evaluation) {
    ConfusionMatrix confusion = evaluation.confusion();
    assertThat(confusion.weighted().recall()).isCloseTo(evaluation.accuracy(), EXACT);
    assertThat(confusion.micro().f1()).isEqualTo(evaluation.accuracy());
    assertThat(evaluation.coverage().atCoverage(1).accuracy())
        .isCloseTo(evaluation.accuracy(), EXACT);
    assertThat(evaluation.hardest(100))
        .hasSize((int) Math.round((1 - evaluation.accuracy()) * evaluation.examples()));
  }

  @Property
  void slices_always_addUpToTheWhole(@ForAll("evaluations") Evaluation evaluation) {
    double loss =
        evaluation.slices(Example::label).values().stream()
            .mapToDouble(slice -> slice.loss() * slice.examples())
            .sum();
    assertThat(loss / evaluation.examples()).isCloseTo(evaluation.loss(), within(1e-9));
    assertThat(evaluation.where(example -> true).toJson()).isEqualTo(evaluation.toJson());
  }

  @Property
  void reports_always_canBeWritten(@ForAll("evaluations") Evaluation evaluation) {
    assertThat(JsonParser.parseString(evaluation.toJson()).getAsJsonObject().get("examples"))
        .isNotNull();
    assertThat(evaluation.toString()).doesNotContain("NaN");
    assertThat(evaluation.toMarkdown()).doesNotContain("NaN");
    assertThat(evaluation.toJson()).doesNotContain("NaN");
  }
}
