package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  private static final Dataset EMPTY = Dataset.of(List.of());

  @Test
  void stratifiedSplit_wholeShares_isExactForSizesAndLabels() {
    Split split = labelled(Map.of("a", 600, "b", 300, "c", 100)).stratifiedSplit(0.8, 0.1, 0.1, 7);
    assertThat(split.train().labelCounts()).isEqualTo(Map.of("a", 480, "b", 240, "c", 80));
    assertThat(split.validation().labelCounts()).isEqualTo(Map.of("a", 60, "b", 30, "c", 10));
    assertThat(split.test().labelCounts()).isEqualTo(Map.of("a", 60, "b", 30, "c", 10));
  }

  @Test
  void stratifiedSplit_manyLabelsWithFewExamplesEach_keepsSizesExact() {
    Map<String, Integer> counts = new TreeMap<>();
    IntStream.range(0, 100).forEach(i -> counts.put("label" + i, 3));
    Split split = labelled(counts).stratifiedSplit(0.8, 0.1, 0.1, 1);
    assertThat(List.of(split.train().size(), split.validation().size(), split.test().size()))
        .containsExactly(240, 30, 30);
    assertThat(split.train().labels()).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 91, 92, 93, 94, 95, 96, 97, 98, 99})
  void stratifiedSplit_labelWithOneExample_goesToTheLargestPart(int common) {
    Dataset data = labelled(Map.of("a common one", common, "rare", 1));
    assertThat(data.stratifiedSplit(0.8, 0.1, 0.1, 3).train().labels()).contains("rare");
  }

  @Test
  void stratifiedSplit_groupsOfMixedSizes_goToEveryPartAlike() {
    Random random = new Random(5);
    List<Example> examples = new ArrayList<>();
    for (int group = 0; group < 600; group++) {
      for (int i = group % 30; i >= 0; i--) {
        String label = random.nextInt(3) == 0 ? "negative" : "positive";
        examples.add(grouped("review " + examples.size(), label, "film" + group));
      }
    }
    Split split = Dataset.of(examples).stratifiedSplit(0.8, 0.1, 0.1, 42);
    for (Dataset part : List.of(split.train(), split.validation(), split.test())) {
      assertThat(part.size() / (double) groups(part)).isCloseTo(15.5, within(1.5));
      assertThat(part.labelCounts().get("negative") / (double) part.size())
          .isCloseTo(1 / 3.0, within(0.01));
    }
    assertThat(split.validation().size()).isEqualTo(930);
    assertThat(split.test().size()).isEqualTo(930);
  }

  @Test
  void stratifiedSplit_oneHugeGroup_fillsTheLargestPartFirst() {
    List<Example> examples = new ArrayList<>();
    IntStream.range(0, 60).forEach(i -> examples.add(grouped("a" + i, "x", "huge")));
    IntStream.range(0, 20).forEach(i -> examples.add(grouped("b" + i, "x", "large")));
    IntStream.range(0, 20).forEach(i -> examples.add(new Example("c" + i, "x")));
    Split split = Dataset.of(examples).stratifiedSplit(0.8, 0.1, 0.1, 42);
    assertThat(split.train()).hasSize(80).allMatch(example -> example.group().isPresent());
    assertThat(split.validation()).hasSize(10);
    assertThat(split.test()).hasSize(10);
  }

  @Test
  void stratifiedSplit_asManyGroupsAsParts_givesEachPartOne() {
    List<Example> examples = new ArrayList<>();
    for (String group : List.of("g1", "g2", "g3")) {
      IntStream.range(0, 20).forEach(i -> examples.add(grouped(group + i, "x", group)));
    }
    Split split = Dataset.of(examples).stratifiedSplit(0.8, 0.1, 0.1, 42);
    assertThat(List.of(split.train(), split.validation(), split.test()))
        .allSatisfy(part -> assertThat(part).hasSize(20));
  }

  @ParameterizedTest
  @CsvSource({"0.8, 0.2, 0", "0.8, 0, 0.2", "1, 0, 0"})
  void stratifiedSplit_share0_isAnEmptyPart(double train, double validation, double test) {
    Split split = labelled(Map.of("a", 50, "b", 50)).stratifiedSplit(train, validation, test, 1);
    assertThat(split.train()).hasSize((int) Math.round(100 * train));
    assertThat(split.validation()).hasSize((int) Math.round(100 * validation));
    assertThat(split.test()).hasSize((int) Math.round(100 * test));
  }

  @Test
  void stratifiedSplit_sharesThatSumTo1ButForRounding_areTaken() {
    assertThat(labelled(Map.of("a", 30)).stratifiedSplit(1 / 3.0, 1 / 3.0, 1 / 3.0, 1).test())
        .hasSize(10);
    assertThat(labelled(Map.of("a", 10)).stratifiedSplit(0.7, 0.2, 0.1, 1).test()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0.8, 0.1, 0.2, 'the shares [0.8, 0.1, 0.2] sum to 1.1'",
    "0.8, 0.1, 0.0999, 'the shares [0.8, 0.1, 0.0999] sum to 0.9999'",
    "0, 0.5, 0.5, 'train is 0.0; expected a share above 0'",
    "NaN, 0.5, 0.5, 'train is NaN; expected a share above 0'",
    "1.1, -0.1, 0, 'validation is -0.1; expected a share of at least 0'",
    "0.5, 0.5, NaN, 'test is NaN; expected a share of at least 0'",
    "Infinity, 0, 0, 'sum to Infinity; expected 1'",
  })
  void stratifiedSplit_badShares_areNamed(
      double train, double validation, double test, String says) {
    Dataset data = labelled(Map.of("a", 100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.stratifiedSplit(train, validation, test, 1))
        .withMessageContaining(says);
  }

  @Test
  void stratifiedSplit_partThatWouldBeEmpty_namesItAndTheSizes() {
    Dataset data = labelled(Map.of("a", 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.stratifiedSplit(0.98, 0.01, 0.01, 1))
        .withMessage(
            "data set: the validation part would be empty: 10 examples, 10 if tied ones count as one,"
                + " split by [0.98, 0.01, 0.01] into [10, 0, 0];"
                + " give more examples or other shares");
  }

  @Test
  void stratifiedSplit_fewerUnitsThanParts_namesBothCounts() {
    Dataset data =
        Dataset.of(
            IntStream.range(0, 50).mapToObj(i -> grouped("t" + i, "x", "g" + i % 2)).toList());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> data.stratifiedSplit(0.8, 0.1, 0.1, 1))
        .withMessageContaining("50 examples, 2 if tied ones count as one")
        .withMessageContaining("would be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPTY.stratifiedSplit(1, 0, 0, 1))
        .withMessageStartingWith("data set: the train part would be empty: 0 examples");
  }

  @Test
  void stratifiedSplit_seed42_givesTheseParts() {
    // A change here changes everyone's splits: models would no longer be reproducible.
    Split split = labelled(Map.of("a", 12, "b", 8)).stratifiedSplit(0.6, 0.2, 0.2, 42);
    assertThat(split.validation().stream().map(Example::text))
        .containsExactly("a2", "a4", "b4", "b7");
    assertThat(split.test().stream().map(Example::text)).containsExactly("a5", "a7", "a9", "b1");
  }

  @Test
  void stratifiedSplit_anotherSeed_givesOtherParts() {
    Dataset data = labelled(Map.of("a", 60, "b", 40));
    assertThat(data.stratifiedSplit(0.8, 0.1, 0.1, 1).test().fingerprint())
        .isNotEqualTo(data.stratifiedSplit(0.8, 0.1, 0.1, 2).test().fingerprint());
  }

  @Test
  void stratifiedSplit_aHundredThousandInGroups_isExactToAGroup() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      examples.add(grouped("text " + i, "label" + i % 7, "g" + i * 31L % 30_011));
    }
    Split split = Dataset.of(examples).stratifiedSplit(0.8, 0.1, 0.1, 1);
    assertThat(split.train()).hasSizeBetween(79_996, 80_004); // groups of three and four
    assertThat(split.validation()).hasSizeBetween(9_996, 10_004);
  }

  @Test
  void stratifiedSplit_aHundredThousandInOneChain_staysWhole() {
    List<Example> chain = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      chain.add(grouped("text " + i / 2, "x", "g" + (i + 1) / 2));
    }
    assertThat(Dataset.of(chain).stratifiedSplit(1, 0, 0, 1).train()).hasSize(100_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.of(chain).stratifiedSplit(0.5, 0.5, 0, 1))
        .withMessageContaining("100000 examples, 1 if tied ones count as one");
  }

  @Test
  void new_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Split(null, EMPTY, EMPTY))
        .withMessage("train");
    assertThatNullPointerException()
        .isThrownBy(() -> new Split(EMPTY, null, EMPTY))
        .withMessage("validation");
    assertThatNullPointerException()
        .isThrownBy(() -> new Split(EMPTY, EMPTY, null))
        .withMessage("test");
  }

  static Dataset labelled(Map<String, Integer> counts) {
    List<Example> examples = new ArrayList<>();
    new TreeMap<>(counts)
        .forEach(
            (label, count) -> {
              for (int i = 0; i < count; i++) {
                examples.add(new Example(label + i, label));
              }
            });
    return Dataset.of(examples);
  }

  private static Example grouped(String text, String label, String group) {
    return new Example(text, label, Optional.empty(), Optional.of(group), 1f);
  }

  private static long groups(Dataset data) {
    return data.stream().map(Example::group).distinct().count();
  }
}
