package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EvaluatorTest {
  private static final Offset<Double> EXACT = within(1e-12);

  static Stream<JsonObject> cases() throws Exception {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(EvaluatorTest.class.getResourceAsStream("/golden/metrics.json")),
            StandardCharsets.UTF_8)) {
      JsonArray cases = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("cases");
      return cases.asList().stream().map(JsonElement::getAsJsonObject);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void evaluation_ofGoldenCase_isScikitLearns(JsonObject golden) {
    List<String> labels = labels(golden.get("labels").getAsInt());
    Evaluation evaluation = evaluate(golden, labels);

    assertThat(evaluation.loss()).isCloseTo(golden.get("logLoss").getAsDouble(), EXACT);
    assertThat(evaluation.accuracy()).isCloseTo(golden.get("accuracy").getAsDouble(), EXACT);
    JsonObject macro = golden.getAsJsonObject("macroPresent");
    assertThat(evaluation.macroPrecision()).isCloseTo(macro.get("precision").getAsDouble(), EXACT);
    assertThat(evaluation.macroRecall()).isCloseTo(macro.get("recall").getAsDouble(), EXACT);
    assertThat(evaluation.macroF1()).isCloseTo(macro.get("f1").getAsDouble(), EXACT);
    for (int i = 0; i < labels.size(); i++) {
      JsonObject expected = golden.getAsJsonArray("perLabel").get(i).getAsJsonObject();
      LabelMetrics actual = Objects.requireNonNull(evaluation.perLabel().get(labels.get(i)));
      assertThat(actual.precision()).isCloseTo(expected.get("precision").getAsDouble(), EXACT);
      assertThat(actual.recall()).isCloseTo(expected.get("recall").getAsDouble(), EXACT);
      assertThat(actual.f1()).isCloseTo(expected.get("f1").getAsDouble(), EXACT);
      assertThat(actual.support()).isEqualTo(expected.get("support").getAsInt());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void confusion_ofGoldenCase_isScikitLearns(JsonObject golden) {
    List<String> labels = labels(golden.get("labels").getAsInt());
    ConfusionMatrix confusion = evaluate(golden, labels).confusion();
    JsonArray rows = golden.getAsJsonArray("confusion");
    for (int truth = 0; truth < labels.size(); truth++) {
      for (int predicted = 0; predicted < labels.size(); predicted++) {
        assertThat(confusion.count(labels.get(truth), labels.get(predicted)))
            .isEqualTo(rows.get(truth).getAsJsonArray().get(predicted).getAsInt());
      }
    }
  }

  @Test
  void evaluation_ofOneSureMistake_hasAFiniteLoss() {
    Evaluator evaluator = new Evaluator(List.of("no", "yes"));
    evaluator.add(1, new double[] {1, 0});
    assertThat(evaluator.evaluation().loss()).isFinite().isGreaterThan(100);
  }

  @Test
  void evaluation_ofATie_countsTheFirstLabel() {
    Evaluator evaluator = new Evaluator(List.of("no", "yes"));
    evaluator.add(0, new double[] {0.5, 0.5});
    assertThat(evaluator.evaluation().accuracy()).isEqualTo(1);
  }

  @Test
  void evaluation_ofNothing_isAnError() {
    assertThatThrownBy(() -> new Evaluator(List.of("no", "yes")).evaluation())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no examples");
  }

  @Test
  void toString_always_showsFiguresAndConfusion() {
    Evaluator evaluator = new Evaluator(List.of("negative", "positive"));
    evaluator.add(0, new double[] {0.8, 0.2});
    evaluator.add(1, new double[] {0.6, 0.4});
    assertThat(evaluator.evaluation().toString())
        .contains("2 examples: accuracy 0.5000")
        .containsPattern("negative +0\\.5000 +1\\.0000 +0\\.6667 +1")
        .containsPattern("positive +1 +0");
  }

  @Test
  void count_ofAnUnknownLabel_isAnError() {
    Evaluator evaluator = new Evaluator(List.of("no", "yes"));
    evaluator.add(0, new double[] {0.8, 0.2});
    ConfusionMatrix confusion = evaluator.evaluation().confusion();
    assertThatThrownBy(() -> confusion.count("maybe", "no"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'maybe'")
        .hasMessageContaining("[no, yes]");
  }

  private static Evaluation evaluate(JsonObject golden, List<String> labels) {
    Evaluator evaluator = new Evaluator(labels);
    JsonArray truth = golden.getAsJsonArray("truth");
    JsonArray rows = golden.getAsJsonArray("probabilities");
    for (int i = 0; i < truth.size(); i++) {
      double[] probabilities =
          rows.get(i).getAsJsonArray().asList().stream()
              .mapToDouble(JsonElement::getAsDouble)
              .toArray();
      evaluator.add(truth.get(i).getAsInt(), probabilities);
    }
    return evaluator.evaluation();
  }

  private static List<String> labels(int count) {
    return IntStream.range(0, count).mapToObj(i -> "label" + i).toList();
  }
}
