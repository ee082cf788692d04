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

  @Test
  void addAbstained_prediction_countsButInWhatWasAnswered() {
    evaluator.add(new Example("a", "no"), new double[] {0.9, 0.1});
    evaluator.addAbstained(new Example("b", "yes"), new double[] {0.6, 0.4});
    evaluator.add(new Example("c", "yes"), new double[] {0.2, 0.8});
    Evaluation evaluation = evaluator.evaluation();
    evaluator.addAbstained(new Example("d", "yes"), new double[] {0.5, 0.5});
    assertThat(evaluation.examples()).isEqualTo(3);
    assertThat(evaluation.accuracy()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(evaluation.answeredShare()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(evaluation.answered().orElseThrow().accuracy()).isEqualTo(1);
    assertThat(evaluation.answered().orElseThrow().answeredShare()).isEqualTo(1);
    assertThat(evaluation.toString()).contains("macro F1 0.6667; answered 66.7%, accuracy 1.0000");
    assertThat(evaluation.toJson()).contains("\"answered\":{\"share\":0.6666666666666666,\"acc");
    Evaluation silent = evaluation.where(example -> example.text().equals("b"));
    assertThat(silent.answered()).isEmpty();
    assertThat(silent.answeredShare()).isZero();
    assertThat(silent.toJson()).contains("\"answered\":{\"share\":0.0,\"accuracy\":null}");
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
