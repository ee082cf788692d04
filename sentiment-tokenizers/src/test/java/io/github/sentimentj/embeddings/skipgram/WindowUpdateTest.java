package io.github.sentimentj.embeddings.skipgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowUpdateTest {
  private static final int WORDS = 30;
  private static final float RATE = 0.1f;

  /** What one step does, computed in doubles from the formulas, one pair after another. */
  @ParameterizedTest(name = "window {0}, negatives {1}, dimension {2}")
  @CsvSource({"1, 1, 1", "2, 5, 10", "5, 5, 100", "4, 2, 7", "3, 9, 4"})
  void apply_window_isOneGradientStep(int window, int negatives, int dimension) {
    SkipGramVectors vectors = SkipGramVectors.random(WORDS, dimension, new SplittableRandom(1));
    SkipGramVectors before = SkipGramVectors.random(WORDS, dimension, new SplittableRandom(1));
    SplittableRandom values = new SplittableRandom(2);
    for (int word = 0; word < WORDS; word++) {
      for (int i = 0; i < dimension; i++) {
        float value = (float) values.nextDouble() - 0.5f;
        vectors.output(word)[i] = value;
        before.output(word)[i] = value;
      }
    }
    int[] counts = new int[WORDS];
    Arrays.fill(counts, 1);
    NegativeSampler sampler = new NegativeSampler(counts);
    int[] text = new SplittableRandom(4).ints(2L * window + 1, 0, WORDS).toArray();

    new WindowUpdate(vectors, sampler, window, negatives)
        .apply(
            text, new WindowUpdate.Window(0, window, text.length), RATE, new SplittableRandom(3));

    double[][] inputs = new double[WORDS][dimension];
    double[][] outputs = new double[WORDS][dimension];
    SplittableRandom draws = new SplittableRandom(3);
    for (int target = 0; target <= negatives; target++) {
      int output = target == 0 ? text[window] : sampler.draw(draws);
      if (target > 0 && output == text[window]) {
        continue;
      }
      for (int i = 0; i < text.length; i++) {
        if (i != window) {
          addGradients(before, new int[] {text[i], output, target == 0 ? 1 : 0}, inputs, outputs);
        }
      }
    }
    for (int word = 0; word < WORDS; word++) {
      for (int i = 0; i < dimension; i++) {
        assertThat((double) vectors.input(word)[i])
            .isCloseTo(before.input(word)[i] + inputs[word][i], within(2e-4));
        assertThat((double) vectors.output(word)[i])
            .isCloseTo(before.output(word)[i] + outputs[word][i], within(2e-4));
      }
    }
  }

  private static void addGradients(
      SkipGramVectors vectors, int[] inputOutputLabel, double[][] inputs, double[][] outputs) {
    float[] x = vectors.input(inputOutputLabel[0]);
    float[] t = vectors.output(inputOutputLabel[1]);
    double logit = 0;
    for (int i = 0; i < vectors.dimension(); i++) {
      logit += (double) x[i] * t[i];
    }
    double gradient = RATE * (inputOutputLabel[2] - 1 / (1 + Math.exp(-logit)));
    for (int i = 0; i < vectors.dimension(); i++) {
      inputs[inputOutputLabel[0]][i] += gradient * t[i];
      outputs[inputOutputLabel[1]][i] += gradient * x[i];
    }
  }
}
