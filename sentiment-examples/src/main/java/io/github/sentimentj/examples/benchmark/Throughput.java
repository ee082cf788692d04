package io.github.sentimentj.examples.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Speeds of a training and of the bare LSTM, in real tokens: padding does not count.
 *
 * @param reviews texts of one epoch
 * @param tokens their tokens
 * @param threads workers that shared a batch
 * @param rounds what was measured, in order; never empty
 */
public record Throughput(int reviews, long tokens, int threads, List<Round> rounds) {

  /** Copies the list. */
  public Throughput {
    rounds = List.copyOf(rounds);
  }

  /**
   * One measurement of each, one behind the other.
   *
   * @param trainer tokens a second in updates of a training
   * @param kernel tokens a second of the LSTM's forward and backward pass alone
   */
  public record Round(double trainer, double kernel) {

    /** Share of the kernel's speed that the training reaches, 1 if it cost nothing besides. */
    public double ratio() {
      return trainer / kernel;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "trainer %,.0f, kernel %,.0f tokens/s, ratio %.3f",
          trainer,
          kernel,
          ratio());
    }
  }

  /** Median of the training's tokens a second. */
  public double trainer() {
    return median(Round::trainer);
  }

  /** Median of the kernel's tokens a second. */
  public double kernel() {
    return median(Round::kernel);
  }

  /** Median of the rounds' ratios: what slows the machine down slows both halves of a round. */
  public double ratio() {
    return median(Round::ratio);
  }

  private double median(ToDoubleFunction<Round> figure) {
    return rounds.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
