package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.examples.benchmark.AccuracyResult.TestFigures;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTableTest {
  private static final AccuracyResult RESULT = TinyResults.result("sst2 (500 rows)", 7, "abc+");

  @Test
  void row_twoLabels_hasFiguresOfPositive() {
    assertThat(AccuracyTable.row(RESULT))
        .isEqualTo(
            "| sst2 (500 rows) | bilstm | 7 | abc+ | 2026-01-31 | 0.9000 | 0.2500 | 0.9000"
                + " | 0.7500 | 0.8125 | 0.7800 | 4 (3) | 286.1 | 75900 | 2 cores, amd64, JDK 17 |");
  }

  @Test
  void row_moreLabels_hasDashes() {
    AccuracyResult five =
        new AccuracyResult(
            RESULT.key(),
            RESULT.date(),
            new TestFigures(0.4, 1.5, 0.3, Optional.empty()),
            RESULT.training(),
            RESULT.hardware());
    assertThat(AccuracyTable.row(five)).contains("| 0.3000 | – | – | – | 4 (3) |");
    assertThat(AccuracyTable.result(AccuracyTable.row(five))).isEqualTo(five);
  }

  @Test
  void row_barInTheHardware_breaksNoTable() {
    AccuracyResult odd =
        new AccuracyResult(RESULT.key(), RESULT.date(), RESULT.test(), RESULT.training(), "a|b\nc");
    assertThat(AccuracyTable.result(AccuracyTable.row(odd)).hardware()).isEqualTo("a/b c");
  }

  @Property
  void result_ofARow_isTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 10_000) int accuracy) {
    AccuracyResult result =
        TinyResults.result(TinyResults.key("imdb", seed, "-"), accuracy / 10_000.0);
    assertThat(AccuracyTable.result(AccuracyTable.row(result))).isEqualTo(result);
  }

  @Test
  void result_columnsPadded_isTheSame() {
    String padded = AccuracyTable.row(RESULT).replace("|", "  |  ");
    assertThat(AccuracyTable.result(padded)).isEqualTo(RESULT);
  }

  @ParameterizedTest
  @CsvSource({
    "2,1.5,seed is '1.5'; expected a whole number",
    "4,yesterday,date is 'yesterday'; expected a date",
    "5,high,accuracy is 'high'; expected a number",
    "6,NaN,loss is 'NaN'; expected a number",
    "9,–,recall is '–'; expected a number",
    "11,4,epochs (best) is '4'; expected two numbers",
    "13,'75,900','tokens/s is ''75,900''; expected a number'",
  })
  void result_cellOfAnotherKind_saysWhich(int column, String value, String message) {
    String[] cells =
        AccuracyTable.FORM.cells(AccuracyTable.row(RESULT)).orElseThrow().toArray(String[]::new);
    cells[column] = value;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccuracyTable.result(AccuracyTable.FORM.row(List.of(cells))))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"a sentence", "'| a | b |'", "|"})
  void result_noRow_isRefused(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AccuracyTable.result(line))
        .withMessageContaining("expected a row of 15 cells");
  }
}
