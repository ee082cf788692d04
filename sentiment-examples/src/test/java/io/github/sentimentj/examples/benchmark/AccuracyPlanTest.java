package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyPlanTest {
  private static final Effort ALL = new Effort(Optional.empty(), Optional.empty());

  private static AccuracyPlan plan(int seeds, Effort effort, Optional<String> commit) {
    return new AccuracyPlan(
        List.of(AccuracyTask.SST2, AccuracyTask.SST2),
        NamedArchitecture.all().subList(0, 2),
        seeds,
        effort,
        commit);
  }

  @Test
  void runs_ofATask_areArchitecturesTimesSeeds() {
    assertThat(plan(2, ALL, Optional.empty()).runs(AccuracyTask.SST2, "c"))
        .extracting(run -> run.key().toString())
        .containsExactly(
            "sst2, bilstm, seed 1, commit c",
            "sst2, bilstm, seed 2, commit c",
            "sst2, max-mean-bilstm, seed 1, commit c",
            "sst2, max-mean-bilstm, seed 2, commit c");
  }

  @Test
  void tasks_givenTwice_countOnce() {
    assertThat(plan(1, ALL, Optional.empty()).tasks()).containsExactly(AccuracyTask.SST2);
  }

  @Test
  void label_lessEffort_saysSo() {
    assertThat(ALL.label(AccuracyTask.IMDB_5000)).isEqualTo("imdb-5000");
    assertThat(new Effort(Optional.empty(), Optional.of(500)).label(AccuracyTask.SST2))
        .isEqualTo("sst2 (500 rows)");
    assertThat(new Effort(Optional.of(1), Optional.of(1)).label(AccuracyTask.SST2))
        .isEqualTo("sst2 (1 row, 1 epoch)");
    assertThat(new Effort(Optional.of(3), Optional.empty()).label(AccuracyTask.SST2))
        .isEqualTo("sst2 (3 epochs)");
  }

  @Test
  void effort_zero_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Effort(Optional.of(0), Optional.empty()))
        .withMessage("epochs is 0; expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Effort(Optional.empty(), Optional.of(-1)))
        .withMessage("limit is -1; expected at least 1");
  }

  @Test
  void plan_noSeeds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(0, ALL, Optional.empty()))
        .withMessage("seeds is 0; expected at least 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a|b", "a\nb"})
  void plan_commitThatBreaksTheTable_isRefused(String commit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(1, ALL, Optional.of(commit)))
        .withMessageContaining("expected a name without spaces and bars");
  }
}
