package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {

  /** Half of label a, the rest of b and c; each group has this many examples. */
  private static Dataset data(int size, int groupSize) {
    return Dataset.of(
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    new Example(
                        "text " + i,
                        List.of("a", "b", "a", "c").get(i % 4),
                        Optional.of(Integer.toString(i)),
                        Optional.of(groupSize).filter(each -> each > 1).map(each -> "g" + i / each),
                        1f))
            .toList());
  }

  @Property(tries = 200)
  void folds_singleExamples_areEqualPartsOfEveryLabel(
      @ForAll @IntRange(min = 2, max = 20) int folds,
      @ForAll @IntRange(min = 20, max = 300) int size,
      @ForAll long seed) {
    Dataset data = data(size, 1);
    for (Split split : data.folds(folds, seed)) {
      assertThat(split.test().size()).isBetween(size / folds, (size + folds - 1) / folds);
      data.labelCounts()
          .forEach(
              (label, count) ->
                  assertThat(split.test().labelCounts().getOrDefault(label, 0))
                      .isBetween(count / folds - 1, count / folds + 2));
    }
  }

  @Property(tries = 100)
  void folds_always_testEveryExampleOnceAndTrainOnTheRest(
      @ForAll @IntRange(min = 2, max = 10) int folds,
      @ForAll @IntRange(min = 1, max = 3) int groupSize,
      @ForAll long seed) {
    Dataset data = data(60, groupSize);
    List<Example> tested = new ArrayList<>();
    for (Split split : data.folds(folds, seed)) {
      tested.addAll(split.test().stream().toList());
      assertThat(split.validation()).isEmpty();
      Set<Example> all = new HashSet<>(split.train().stream().toList());
      all.addAll(split.test().stream().toList());
      assertThat(all).hasSize(60);
      assertThat(split.train().size() + split.test().size()).isEqualTo(60);
    }
    assertThat(tested).containsExactlyInAnyOrderElementsOf(data);
  }

  @Property(tries = 100)
  void folds_equalTextsAndGroups_stayTogether(
      @ForAll @IntRange(min = 2, max = 6) int folds, @ForAll long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Optional<String> group = Optional.of("g" + random.nextInt(40)).filter(g -> g.length() == 3);
      String text = (i % 3 == 0 ? " text \n" : "text ") + random.nextInt(100);
      examples.add(new Example(text, i % 2 == 0 ? "a" : "b", Optional.empty(), group, 1f));
    }
    for (Split split : Dataset.of(examples).folds(folds, seed)) {
      assertThat(keys(split.train())).doesNotContainAnyElementsOf(keys(split.test()));
    }
  }

  private static Set<String> keys(Dataset data) {
    Set<String> keys = new HashSet<>();
    for (Example example : data) {
      keys.add(example.text().strip().replaceAll("\\s+", " "));
      example.group().ifPresent(keys::add);
    }
    return keys;
  }

  @Test
  void folds_seed_decidesThem() {
    Dataset data = data(50, 1);
    String first = data.folds(5, 1).get(0).test().fingerprint();
    assertThat(data.folds(5, 1).get(0).test().fingerprint()).isEqualTo(first);
    assertThat(data.folds(5, 2).get(0).test().fingerprint()).isNotEqualTo(first);
  }

  @Test
  void folds_parts_areNamed() {
    Split second = data(20, 1).folds(4, 1).get(1);
    assertThat(second.test().name()).isEqualTo("data set (fold 2)");
    assertThat(second.train().name()).isEqualTo("data set (without fold 2)");
  }

  @Test
  void folds_tooManyOrTooFew_areErrors() {
    assertThatThrownBy(() -> data(20, 1).folds(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("folds is 1");
    assertThatThrownBy(() -> data(20, 10).folds(3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 examples (2 if tied ones count as one) cannot make 3 folds");
    assertThatThrownBy(() -> Dataset.of(List.of()).folds(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 examples");
  }
}
