package io.github.sentimentj.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.data.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvaluatorTest {
  private final Evaluator evaluator = new Evaluator(List.of("no", "yes"));

  @Test
  void evaluation_ofOneSureMistake_hasAFiniteLoss() {
    evaluator.add(new Example("x", "yes"), new double[] {1, 0});
    assertThat(evaluator.evaluation().loss()).isCloseTo(708.396, within(1e-3));
  }

  @Test
  void evaluation_ofATie_countsTheFirstLabel() {
    evaluator.add(new Example("x", "no"), new double[] {0.5, 0.5});
    assertThat(evaluator.evaluation().accuracy()).isEqualTo(1);
  }

  @Test
  void evaluation_ofNothing_isAnError() {
    assertThatThrownBy(evaluator::evaluation)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no examples");
  }

  @Test
  void evaluation_beforeMoreIsAdded_staysAsItIs() {
    evaluator.add(new Example("x", "no"), new double[] {0.7, 0.3});
    Evaluation before = evaluator.evaluation();
    for (int i = 0; i < 100; i++) {
      evaluator.add(new Example("x", "yes"), new double[] {0.7, 0.3});
    }
    assertThat(before.examples()).isEqualTo(1);
    assertThat(before.accuracy()).isEqualTo(1);
    assertThat(evaluator.evaluation().examples()).isEqualTo(101);
  }

  @ParameterizedTest
  @CsvSource({"NaN,NaN", "NaN,1", "Infinity,0", "-0.1,1.1", "0.5,0.6", "0,0"})
  void add_noProbabilities_isAnErrorThatNamesThem(double no, double yes) {
    assertThatThrownBy(() -> evaluator.add(new Example("x", "no"), new double[] {no, yes}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("example 0")
        .hasMessageContaining("[" + no + ", " + yes + "]");
  }

  @Test
  void add_minusZero_isATieWithZero() {
    evaluator.add(new Example("x", "yes"), new double[] {1, -0.0});
    evaluator.add(new Example("y", "no"), new double[] {1, 0.0});
    assertThat(evaluator.evaluation().oneVersusRest("yes").auroc()).isEqualTo(0.5);
  }

  @Test
  void add_anotherNumberOfProbabilities_isAnError() {
    assertThatThrownBy(() -> evaluator.add(new Example("x", "no"), new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[no, yes]");
  }

  @Test
  void add_unknownLabel_isAnError() {
    assertThatThrownBy(() -> evaluator.add(new Example("x", "maybe"), new double[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'maybe'")
        .hasMessageContaining("[no, yes]");
  }

  @Test
  void evaluator_ofALabelTwice_isAnError() {
    assertThatThrownBy(() -> new Evaluator(List.of("no", "no")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[no, no]");
  }
}
