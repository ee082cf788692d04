package io.github.sentimentj.embeddings.skipgram;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * One step of stochastic gradient descent: the words around a word learn to tell it from words
 * drawn at random.
 *
 * <p>Not thread-safe: each thread has its own over shared vectors.
 */
final class WindowUpdate {
  /*
   * For a context vector x and target vectors t, the word itself and k negatives, the loss is
   *
   *   - log s(x . t_0) - sum over i of log s(-x . t_i),   s the logistic function   [1, eq. 4].
   *
   * All context words of a window share its negatives, as in [2]: the expected gradient is the same,
   * and what were vector products become products of two small matrices, X [contexts, dimension] and
   * T [targets, dimension]. With G = learningRate * (labels - s(X T')),
   *
   *   X += G T,   T += G' X,   both with the vectors from before the step.
   *
   * Contexts and targets are filled up to whole groups with rows of zeros whose gradients are zero.
   *
   * [1] Mikolov et al. 2013, Distributed Representations of Words and Phrases and their
   *     Compositionality. https://arxiv.org/abs/1310.4546
   * [2] Ji et al. 2016, Parallelizing Word2Vec in Shared and Distributed Memory.
   *     https://arxiv.org/abs/1604.04661
   */

  // A wider window takes several steps, since one whose gradients all add up may go too far. As
  // many
  // as the usual window has, in whole groups.
  private static final int MOST_CONTEXTS = 12;

  private final SkipGramVectors vectors;
  private final NegativeSampler sampler;
  private final int negatives;
  private final float[] zeros;
  private final float[][] contexts;
  private final float[][] changes;
  private final float[][] targets;
  // One row for each context, and the same by target.
  private final float[] gradients;
  private final float[] transposed;

  /**
   * A word among its neighbours.
   *
   * @param from index of the first word
   * @param centre index of the word that is to be told from others
   * @param to index behind the last word
   */
  record Window(int from, int centre, int to) {}

  WindowUpdate(SkipGramVectors vectors, NegativeSampler sampler, int window, int negatives) {
    this.vectors = vectors;
    this.sampler = sampler;
    this.negatives = negatives;
    int most = Math.min(Rows.grouped(2 * window), MOST_CONTEXTS);
    this.zeros = new float[vectors.rowLength()];
    this.contexts = new float[most][];
    this.changes = new float[most][vectors.rowLength()];
    this.targets = new float[Rows.grouped(1 + negatives)][];
    this.gradients = new float[most * targets.length];
    this.transposed = new float[most * targets.length];
  }

  /**
   * Updates the vectors of a word's neighbours as inputs, and of the word and of its negatives as
   * outputs.
   */
  void apply(int[] words, Window window, float rate, SplittableRandom random) {
    int targetCount = drawTargets(words[window.centre], random);
    int contextCount = 0;
    for (int i = window.from; i < window.to; i++) {
      if (i != window.centre) {
        contexts[contextCount++] = vectors.input(words[i]);
      }
      if (contextCount == contexts.length || i == window.to - 1) {
        Arrays.fill(contexts, contextCount, Rows.grouped(contextCount), zeros);
        computeGradients(contextCount, targetCount, rate);
        applyGradients(contextCount, targetCount);
        contextCount = 0;
      }
    }
  }

  private int drawTargets(int centre, SplittableRandom random) {
    int count = 0;
    targets[count++] = vectors.output(centre);
    for (int i = 0; i < negatives; i++) {
      int negative = sampler.draw(random);
      if (negative != centre) {
        targets[count++] = vectors.output(negative);
      }
    }
    Arrays.fill(targets, count, Rows.grouped(count), zeros);
    return count;
  }

  private void computeGradients(int contextCount, int targetCount, float rate) {
    int columns = Rows.grouped(contextCount);
    int width = Rows.grouped(targetCount);
    Arrays.fill(transposed, 0, targetCount * columns, 0);
    for (int context = 0; context < contextCount; context++) {
      int row = context * width;
      for (int target = 0; target < targetCount; target += Rows.GROUP) {
        Rows.products(contexts[context], targets, target, gradients, row + target);
      }
      for (int target = 0; target < targetCount; target++) {
        float label = target == 0 ? 1 : 0;
        float gradient = rate * (label - Sigmoid.of(gradients[row + target]));
        gradients[row + target] = gradient;
        transposed[target * columns + context] = gradient;
      }
      Arrays.fill(gradients, row + targetCount, row + width, 0);
    }
  }

  private void applyGradients(int contextCount, int targetCount) {
    int columns = Rows.grouped(contextCount);
    int width = Rows.grouped(targetCount);
    for (int context = 0; context < contextCount; context++) {
      Arrays.fill(changes[context], 0);
      for (int target = 0; target < targetCount; target += Rows.GROUP) {
        Rows.add(changes[context], targets, target, gradients, context * width + target);
      }
    }
    for (int target = 0; target < targetCount; target++) {
      for (int context = 0; context < contextCount; context += Rows.GROUP) {
        Rows.add(targets[target], contexts, context, transposed, target * columns + context);
      }
    }
    for (int context = 0; context < contextCount; context++) {
      Rows.add(contexts[context], changes[context]);
    }
  }
}
