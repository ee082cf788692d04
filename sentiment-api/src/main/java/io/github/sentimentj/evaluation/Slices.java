package io.github.sentimentj.evaluation;

import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Cuts an evaluation into parts. */
final class Slices {
  private static final int LENGTHS = 4;

  private final Scores scores;
  private final int[] counts;

  Slices(Scores scores, int[] counts) {
    this.scores = scores;
    this.counts = counts;
  }

  /** Examples that count. */
  IntStream members() {
    return IntStream.range(0, counts.length).filter(i -> counts[i] > 0);
  }

  Evaluation where(Predicate<Example> condition) {
    int[] members = members().filter(i -> condition.test(scores.example(i))).toArray();
    if (members.length == 0) {
      throw new IllegalArgumentException(
          "the condition holds for none of the %d examples".formatted(Arrays.stream(counts).sum()));
    }
    return select(members);
  }

  Map<String, Evaluation> by(Function<Example, String> name) {
    Map<String, List<Integer>> parts = new TreeMap<>();
    members()
        .forEach(
            i ->
                parts
                    .computeIfAbsent(name.apply(scores.example(i)), key -> new ArrayList<>())
                    .add(i));
    Map<String, Evaluation> slices = new LinkedHashMap<>();
    parts.forEach((key, list) -> slices.put(key, select(list.stream().mapToInt(i -> i).toArray())));
    return Collections.unmodifiableMap(slices);
  }

  /** Nothing if the model abstained everywhere. */
  Optional<Evaluation> answered() {
    int[] members = members().filter(i -> !scores.abstained(i)).toArray();
    return members.length == 0 ? Optional.empty() : Optional.of(select(members));
  }

  private Evaluation select(int[] members) {
    return new Evaluation(
        scores.select(members), Arrays.stream(members).map(i -> counts[i]).toArray());
  }

  /** About as many examples in each slice; texts of one length are never in two. */
  Map<String, Evaluation> byLength() {
    int[] lengths = members().map(i -> length(scores.example(i))).sorted().toArray();
    int[] uppers =
        IntStream.rangeClosed(1, LENGTHS)
            .map(slice -> lengths[Math.max(0, lengths.length * slice / LENGTHS - 1)])
            .distinct()
            .toArray();
    Map<String, Evaluation> slices = new LinkedHashMap<>();
    int above = -1;
    for (int upper : uppers) {
      int least = above;
      int from = Arrays.stream(lengths).filter(each -> each > least).min().orElseThrow();
      slices.put(
          "%d to %d characters".formatted(from, upper),
          where(example -> length(example) >= from && length(example) <= upper));
      above = upper;
    }
    return Collections.unmodifiableMap(slices);
  }

  private static int length(Example example) {
    return example.text().codePointCount(0, example.text().length());
  }

  /** The share of sets in which all examples are right. */
  double consistency(Function<Example, String> set) {
    Map<String, Boolean> right = new HashMap<>();
    members()
        .forEach(
            i -> right.merge(set.apply(scores.example(i)), scores.right(i), Boolean::logicalAnd));
    return (double) Collections.frequency(right.values(), true) / right.size();
  }
}
