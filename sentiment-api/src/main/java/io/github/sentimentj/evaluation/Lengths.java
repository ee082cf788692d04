package io.github.sentimentj.evaluation;

import io.github.sentimentj.data.Example;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Cuts an evaluation by the length of the texts. */
final class Lengths {
  private static final int SLICES = 4;

  private Lengths() {}

  /** About as many examples in each slice; texts of one length are never in two. */
  static Map<String, Evaluation> quartiles(Evaluation evaluation) {
    int[] lengths =
        IntStream.range(0, evaluation.scores().size())
            .map(i -> length(evaluation.scores().example(i)))
            .sorted()
            .toArray();
    int[] uppers =
        IntStream.rangeClosed(1, SLICES)
            .map(slice -> lengths[Math.max(0, lengths.length * slice / SLICES - 1)])
            .distinct()
            .toArray();
    Map<String, Evaluation> slices = new LinkedHashMap<>();
    int above = -1;
    for (int upper : uppers) {
      int least = above;
      int from = Arrays.stream(lengths).filter(each -> each > least).min().orElseThrow();
      slices.put(
          "%d to %d characters".formatted(from, upper),
          evaluation.where(example -> length(example) >= from && length(example) <= upper));
      above = upper;
    }
    return Collections.unmodifiableMap(slices);
  }

  private static int length(Example example) {
    return example.text().codePointCount(0, example.text().length());
  }
}
