package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final double[][] FOUR = {{0, 0.2}, {1, 0.6}, {1, 0.1}, {0, 0.7}};

  @Test
  void where_someExamples_hasTheFiguresOfTheseAlone() {
    Evaluation evaluation = Evaluations.of(FOUR);
    Evaluation slice = evaluation.where(example -> example.text().compareTo("1") <= 0);
    assertThat(slice.examples()).isEqualTo(2);
    assertThat(slice.toJson())
        .isEqualTo(Evaluations.of(FOUR[0], FOUR[1]).toJson())
        .isNotEqualTo(evaluation.toJson());
  }

  @Test
  void where_noExample_isAnError() {
    assertThatThrownBy(() -> Evaluations.of(FOUR).where(example -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none of the 4 examples");
  }

  @Test
  void slices_byName_partTheExamples() {
    Map<String, Evaluation> slices = Evaluations.of(FOUR).slices(Example::label);
    assertThat(slices.keySet()).containsExactly("no", "yes");
    assertThat(slices.values()).extracting(Evaluation::examples).containsExactly(2, 2);
    assertThat(Objects.requireNonNull(slices.get("no")).perLabel().get("yes"))
        .isEqualTo(new LabelMetrics(0, 0, 0, 0));
  }

  @Test
  void consistency_ofSets_isTheShareThatIsWhollyRight() {
    // Texts are the examples' numbers; 0 and 1 are right, 2 and 3 wrong.
    Evaluation evaluation = Evaluations.of(FOUR);
    assertThat(evaluation.consistency(Example::text)).isEqualTo(0.5);
    assertThat(evaluation.consistency(example -> "one")).isZero();
    assertThat(evaluation.consistency(each -> each.text().compareTo("1") <= 0 ? "a" : "b"))
        .isEqualTo(0.5);
    assertThat(evaluation.consistency(each -> each.text().equals("3") ? "a" : "b")).isZero();
    assertThat(Evaluations.of(FOUR[0], FOUR[1]).consistency(example -> "one")).isEqualTo(1);
  }

  @Test
  void byLength_manyLengths_isFourPartsThatCoverAll() {
    Evaluation evaluation = Evaluations.random(1000, 1, 3);
    Map<String, Evaluation> slices = evaluation.byLength();
    assertThat(slices).hasSize(4);
    assertThat(slices.values().stream().mapToInt(Evaluation::examples).sum()).isEqualTo(1000);
    assertThat(slices.values()).allMatch(slice -> slice.examples() > 150);
    List<Double> right = new ArrayList<>();
    slices.values().forEach(slice -> right.add(slice.accuracy() * slice.examples()));
    assertThat(right.stream().mapToDouble(each -> each).sum())
        .isCloseTo(evaluation.accuracy() * 1000, within(1e-9));
  }

  @Test
  void byLength_equalLengths_isOneSlice() {
    assertThat(Evaluations.of(FOUR).byLength().keySet()).containsExactly("1 to 1 characters");
    assertThat(Evaluations.of(FOUR[0]).byLength().keySet()).containsExactly("1 to 1 characters");
  }

  @Test
  void hardest_mistakes_areTheSurestFirst() {
    List<Mistake> hardest = Evaluations.of(FOUR).hardest(10);
    assertThat(hardest).extracting(mistake -> mistake.example().text()).containsExactly("2", "3");
    assertThat(hardest.get(0).predicted()).isEqualTo("no");
    assertThat(hardest.get(0).confidence()).isEqualTo(0.9);
    assertThat(hardest.get(0).trueProbability()).isEqualTo(0.1);
    assertThat(Evaluations.of(FOUR).hardest(1)).hasSize(1);
  }

  @Test
  void coverage_byTarget_findsTheThreshold() {
    // Confidences 0.9 wrong, 0.8 right, 0.7 wrong, 0.6 right.
    CoverageCurve curve = Evaluations.of(FOUR).coverage();
    assertThat(curve.points()).hasSize(4);
    assertThat(curve.atCoverage(0.3)).isEqualTo(new CoverageCurve.Point(0.8, 0.5, 0.5));
    assertThat(curve.atCoverage(0).coverage()).isEqualTo(0.25);
    assertThat(curve.atCoverage(1)).isEqualTo(new CoverageCurve.Point(0.6, 1, 0.5));
    assertThat(curve.atAccuracy(0.5)).contains(new CoverageCurve.Point(0.6, 1, 0.5));
    assertThat(curve.atAccuracy(0.51)).isEmpty();
    assertThat(curve.atThreshold(0.75)).contains(new CoverageCurve.Point(0.8, 0.5, 0.5));
    assertThat(curve.atThreshold(0.95)).isEmpty();
    assertThatThrownBy(() -> curve.atCoverage(1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.1");
  }

  @Test
  void cutoffs_ofALabel_endWithEverythingFound() {
    List<OneVersusRest.Cutoff> cutoffs = Evaluations.of(FOUR).oneVersusRest("yes").cutoffs();
    assertThat(cutoffs).hasSize(4);
    assertThat(cutoffs.get(0)).isEqualTo(new OneVersusRest.Cutoff(0.7, 0, 0.5, 0));
    assertThat(cutoffs.get(3)).isEqualTo(new OneVersusRest.Cutoff(0.1, 1, 1, 0.5));
    assertThatThrownBy(() -> Evaluations.of(FOUR).oneVersusRest("maybe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'maybe'");
  }

  @Test
  void reliability_always_countsEveryPrediction() {
    Reliability reliability = Evaluations.random(500, 1, 3).reliability();
    assertThat(reliability.bins().stream().mapToInt(Reliability.Bin::examples).sum())
        .isEqualTo(500);
    assertThat(reliability.bins())
        .allMatch(bin -> bin.confidence() > bin.lower() && bin.confidence() <= bin.upper());
  }

  @Test
  void toJson_undefinedFigures_areNull() {
    JsonObject json = JsonParser.parseString(Evaluations.of(FOUR[0]).toJson()).getAsJsonObject();
    assertThat(json.get("auroc").isJsonNull()).isTrue();
    assertThat(json.get("accuracy").getAsDouble()).isEqualTo(1);
    JsonObject labels = json.getAsJsonObject("labels");
    assertThat(labels.getAsJsonObject("yes").get("average_precision").isJsonNull()).isTrue();
    assertThat(json.getAsJsonObject("confusion").getAsJsonObject("no").get("no").getAsInt())
        .isEqualTo(1);
  }

  @Test
  void toJson_always_hasEveryFigure() {
    JsonObject json = JsonParser.parseString(Evaluations.of(FOUR).toJson()).getAsJsonObject();
    assertThat(json.keySet())
        .contains("examples", "accuracy", "macro_f1", "loss", "labels", "mcc", "kappa", "auroc")
        .contains("average_precision", "brier", "ece", "aurc", "coverage", "reliability");
  }

  @Test
  void toString_always_showsFiguresAndConfusion() {
    assertThat(Evaluations.of(new double[][] {{0, 0.2}, {1, 0.4}}).toString())
        .contains("2 examples: accuracy 0.5000")
        .containsPattern("no +0\\.5000 +1\\.0000 +0\\.6667 +1 +1\\.0000")
        .containsPattern("yes +1 +0");
  }

  @Test
  void toMarkdown_labelsWithMarks_staysATable() {
    Evaluator evaluator = new Evaluator(List.of("a|b", "<b>*x*\n"));
    evaluator.add(new Example("x", "a|b"), new double[] {1, 0});
    String markdown = evaluator.evaluation().toMarkdown();
    assertThat(markdown).contains("| a\\|b |", "\\<b>\\*x\\*").doesNotContain("| a|b |");
    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .allMatch(line -> line.endsWith("|"));
  }

  @Test
  void count_ofAnUnknownLabel_isAnError() {
    ConfusionMatrix confusion = Evaluations.of(FOUR).confusion();
    assertThatThrownBy(() -> confusion.count("maybe", "no"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'maybe'")
        .hasMessageContaining("[no, yes]");
  }
}
