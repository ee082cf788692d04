package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class SplitPropertiesTest {
  /** Shares in hundredths, each large enough for the data sets below. */
  record Shares(int train, int validation, int test) {
    Split of(Dataset data, long seed) {
      return data.stratifiedSplit(train / 100.0, validation / 100.0, test / 100.0, seed);
    }

    double share(int part) {
      return List.of(train, validation, test).get(part) / 100.0;
    }
  }

  @Property
  void stratifiedSplit_tiedExamples_areNeverInTwoParts(
      @ForAll("tied") Dataset data, @ForAll("shares") Shares shares, @ForAll long seed) {
    List<Dataset> parts = parts(shares.of(data, seed));
    assertDisjoint(parts, example -> Optional.of(example.text().strip().replaceAll("\\s+", " ")));
    assertDisjoint(parts, Example::group);
  }

  @Property
  void stratifiedSplit_parts_holdEveryExampleOnceInItsOrder(
      @ForAll("tied") Dataset data, @ForAll("shares") Shares shares, @ForAll long seed) {
    List<Dataset> parts = parts(shares.of(data, seed));
    List<Integer> all = new ArrayList<>();
    for (Dataset part : parts) {
      List<Integer> ids = part.stream().map(e -> Integer.valueOf(e.id().orElseThrow())).toList();
      assertThat(ids).isSorted();
      all.addAll(ids);
    }
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, data.size()).boxed().toList());
    Set<Example> examples = new HashSet<>(data.stream().toList());
    assertThat(parts).allSatisfy(part -> assertThat(examples).containsAll(part));
  }

  @Property
  void stratifiedSplit_sameSeed_givesTheSameParts(
      @ForAll("tied") Dataset data, @ForAll("shares") Shares shares, @ForAll long seed) {
    Split first = shares.of(data, seed);
    Split second = shares.of(Dataset.of(data.stream().toList()), seed);
    assertThat(parts(second).stream().map(Dataset::fingerprint))
        .containsExactlyElementsOf(parts(first).stream().map(Dataset::fingerprint).toList());
  }

  @Property
  void stratifiedSplit_singleExamples_areExactToRounding(
      @ForAll("singles") Dataset data, @ForAll("shares") Shares shares, @ForAll long seed) {
    List<Dataset> parts = parts(shares.of(data, seed));
    for (int i = 0; i < parts.size(); i++) {
      double size = shares.share(i) * data.size();
      assertThat(parts.get(i).size() - size).isBetween(-1 + 1e-6, 1 - 1e-6);
      assertLabelsNear(data, parts.get(i), shares.share(i), 5 / 3.0);
    }
  }

  @Property
  void stratifiedSplit_tiedExamples_areExactToTheLargestUnit(
      @ForAll("tied") Dataset data, @ForAll("shares") Shares shares, @ForAll long seed) {
    int largest = Units.of(data).stream().mapToInt(unit -> unit.length).max().orElseThrow();
    List<Dataset> parts = parts(shares.of(data, seed));
    for (int i = 0; i < parts.size(); i++) {
      double size = shares.share(i) * data.size();
      assertThat((double) parts.get(i).size()).isCloseTo(size, within((double) largest));
      assertLabelsNear(data, parts.get(i), shares.share(i), largest + 2);
    }
  }

  @Property
  void sample_anySize_isExactAndKeepsOrderAndLabels(
      @ForAll("tied") Dataset data, @ForAll @IntRange(max = 200) int size, @ForAll long seed) {
    Dataset sample = data.sample(size, seed);
    int expected = Math.min(size, data.size());
    assertThat(sample).hasSize(expected);
    assertThat(sample.stream().map(e -> Integer.valueOf(e.id().orElseThrow()))).isSorted();
    assertThat(new HashSet<>(data.stream().toList())).containsAll(sample);
    assertThat(sample.stream().distinct()).hasSize(expected);
    assertThat(data.sample(size, seed).fingerprint()).isEqualTo(sample.fingerprint());
    assertLabelsNear(data, sample, expected / (double) data.size(), 1 + 1e-6);
  }

  private static void assertLabelsNear(Dataset whole, Dataset part, double share, double bound) {
    whole
        .labelCounts()
        .forEach(
            (label, count) ->
                assertThat((double) part.labelCounts().getOrDefault(label, 0))
                    .as("%s in %s of %s", label, part, whole)
                    .isCloseTo(share * count, within(bound)));
  }

  private static void assertDisjoint(List<Dataset> parts, Function<Example, Optional<String>> key) {
    Set<String> seen = new HashSet<>();
    for (Dataset part : parts) {
      List<String> keys = part.stream().map(key).flatMap(Optional::stream).distinct().toList();
      assertThat(Collections.disjoint(seen, keys)).isTrue();
      seen.addAll(keys);
    }
  }

  private static List<Dataset> parts(Split split) {
    return Stream.of(split.train(), split.validation(), split.test()).toList();
  }

  @Provide
  Arbitrary<Shares> shares() {
    Arbitrary<Integer> small = Arbitraries.integers().between(5, 40);
    return Combinators.combine(small, small)
        .as((validation, test) -> new Shares(100 - validation - test, validation, test));
  }

  @Provide
  Arbitrary<Dataset> singles() {
    return labels()
        .map(
            labels ->
                Dataset.of(
                    IntStream.range(0, labels.size())
                        .mapToObj(i -> new Example("text " + i, labels.get(i)))
                        .toList()));
  }

  @Provide
  Arbitrary<Dataset> tied() {
    return Arbitraries.randomValue(SplitPropertiesTest::tied);
  }

  /** Few words and groups, so that many examples are tied, some of them by way of others. */
  private static Dataset tied(Random random) {
    int size = 60 + random.nextInt(100);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String text = (i % 3 == 0 ? " review \n" : "review ") + random.nextInt(3 * size);
      Optional<String> group =
          random.nextInt(3) == 0 ? Optional.of("g" + random.nextInt(size / 2)) : Optional.empty();
      String label = List.of("a", "a", "a", "b", "b", "c").get(random.nextInt(6));
      examples.add(new Example(text, label, Optional.of(Integer.toString(i)), group, 1f));
    }
    return Dataset.of(examples);
  }

  private Arbitrary<List<String>> labels() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of("a", "b")), Tuple.of(1, Arbitraries.of("c", "d", "e")))
        .list()
        .ofMinSize(60)
        .ofMaxSize(150);
  }
}
