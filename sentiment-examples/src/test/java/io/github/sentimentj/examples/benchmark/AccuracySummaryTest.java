package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracySummaryTest {
  private static AccuracyResult result(long seed, String commit, double accuracy) {
    return TinyResults.result(TinyResults.key("sst2-sentences", seed, commit), accuracy);
  }

  private static List<String> rows(AccuracyResult... results) {
    List<String> lines = AccuracySummary.lines(List.of(results));
    return lines.subList(lines.indexOf(AccuracySummary.FORM.head().get(1)) + 1, lines.size());
  }

  @Test
  void lines_severalSeeds_areMeanAndDeviation() {
    assertThat(rows(result(1, "a", 0.80), result(2, "a", 0.81), result(3, "a", 0.82)))
        .containsExactly(
            "| sst2-sentences | bilstm | 0.8100 ± 0.0100 | 0.2500 ± 0.0000 | 0.8100 ± 0.0100 | 3"
                + " | a | measured by this command |");
  }

  @Test
  void lines_oneSeed_hasNoDeviation() {
    assertThat(rows(result(1, "a", 0.8)))
        .singleElement()
        .asString()
        .startsWith("| sst2-sentences | bilstm | 0.8000 | 0.2500 | 0.8000 | 1 |");
  }

  @Test
  void lines_severalCommits_countTheLastOne() {
    assertThat(rows(result(1, "a", 0.1), result(1, "b", 0.8), result(2, "b", 0.8)))
        .singleElement()
        .asString()
        .contains("| 0.8000 ± 0.0000 |", "| 2 | b |");
  }

  @Test
  void lines_taskWithAnchors_showsThemAndTheirOrigin() {
    assertThat(rows(TinyResults.result("imdb", 1, "a")))
        .hasSize(9)
        .startsWith(
            "| imdb | bilstm | 0.9000 | 0.2500 | 0.9000 | 1 | a | measured by this command |",
            "| imdb | the post's BiLSTM | 0.8138 | – | – | – | – | published |")
        .contains("| imdb | NB-SVM, bigrams | 0.9126 | – | – | – | – | measured on these data |");
  }

  @Test
  void lines_limitedRuns_standBesideNobody() {
    assertThat(rows(TinyResults.result("imdb (500 rows)", 1, "a"))).hasSize(1);
  }

  @Test
  void lines_tasksMixed_areGrouped() {
    assertThat(
            rows(
                TinyResults.result("x", 1, "a"),
                TinyResults.result("y", 1, "a"),
                TinyResults.result(new RunKey("x", "tcn", 1, "a"), 0.5)))
        .extracting(row -> row.substring(0, 9))
        .containsExactly("| x | bil", "| x | tcn", "| y | bil");
  }

  @Test
  void lines_nothingYet_isAnEmptyTable() {
    assertThat(rows()).isEmpty();
  }
}
