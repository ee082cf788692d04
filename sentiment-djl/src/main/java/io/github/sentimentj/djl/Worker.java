package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.training.Regularization;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Computes loss and gradients of its share of a batch.
 *
 * <p>Not thread-safe; used by one thread at a time.
 */
final class Worker {
  private final Forward forward;
  private final Shared shared;
  private final Regularization regularization;
  private final NDManager manager;
  private final List<float[]> gradients = new ArrayList<>();
  private final RowGradients rows;
  private final InputBuffers buffers = new InputBuffers();

  /** What all workers read. */
  record Shared(Recipe recipe, int labels, List<Parameter> parameters, EmbeddingTable embedding) {}

  /**
   * One worker's share of a batch.
   *
   * @param examples its texts
   * @param batchWeight what the whole batch's loss is divided by
   * @param frozenWords whether the word vectors stay as they are
   * @param random where everything drawn at random comes from
   */
  record Share(
      List<EncodedExample> examples,
      double batchWeight,
      boolean frozenWords,
      SplittableRandom random) {}

  /** Loss of a share, as its part of the batch's mean, and how many texts were right. */
  record Result(double loss, int correct) {}

  Worker(Shared shared, NDManager manager, int vocabularySize) {
    this.forward = Forward.of(shared.recipe().architecture());
    this.shared = shared;
    this.regularization = shared.recipe().training().regularization();
    this.manager = manager;
    shared.parameters().forEach(parameter -> gradients.add(new float[parameter.gradient().length]));
    this.rows = new RowGradients(vocabularySize, shared.embedding().embeddingSize());
  }

  /** Gradients of the last share, in the order of the parameters. */
  List<float[]> gradients() {
    return gradients;
  }

  /** Gradients of the word vectors of the last share. */
  RowGradients rows() {
    return rows;
  }

  Result compute(Share share) {
    // Recording is a property of the thread in PyTorch; leave the thread as it was.
    boolean recording = JniUtils.isGradMode();
    JniUtils.setGradMode(true);
    try (NDManager step = manager.newSubManager()) {
      return compute(share, step);
    } finally {
      JniUtils.setGradMode(recording);
    }
  }

  private Result compute(Share share, NDManager step) {
    boolean adversarial = regularization.adversarialNorm() > 0;
    WordDropout dropout = new WordDropout(regularization.wordDropout());
    List<EncodedText> texts =
        share.examples().stream().map(each -> dropout.apply(each.text(), share.random())).toList();
    EmbeddedTexts words =
        new EmbeddedTexts(texts, shared.embedding(), masks(texts.size(), share.random()));
    Tensors weights = new Tensors(true);
    for (Parameter parameter : shared.parameters()) {
      weights.add(step, parameter.name(), parameter.shared(), parameter.extents());
    }
    // The mean of the loss here and uphill from here, in the same network: with the same dropout.
    NDArray targets = targets(step, share, adversarial ? 0.5 : 1);
    long seed = share.random().nextLong();
    Pass pass = new Pass(forward, weights, regularization.weightDropout(), buffers);
    boolean wordGradients = adversarial || !share.frozenWords();
    Pass.Result here = pass.run(words, targets, wordGradients, new SplittableRandom(seed));
    if (adversarial) {
      words.moveUphill(regularization.adversarialNorm());
      pass.run(words, targets, wordGradients, new SplittableRandom(seed));
    }
    collect(weights);
    rows.clear();
    if (!share.frozenWords()) {
      words.addTo(rows);
    }
    double loss = adversarial ? 2 * here.loss : here.loss;
    return new Result(loss, correct(here.logits, share.examples()));
  }

  private float[][] masks(int texts, SplittableRandom random) {
    double rate = shared.recipe().architecture().embeddingDropout();
    float[][] masks = new float[texts][];
    for (int i = 0; i < texts; i++) {
      masks[i] = Dropout.mask(random, rate, shared.embedding().embeddingSize());
    }
    return masks;
  }

  /**
   * Rows of what each label's log-probability counts: the smoothed one-hot target times the
   * example's weight, over the batch's size and the mean weight of all.
   */
  private NDArray targets(NDManager step, Share share, double factor) {
    int labels = shared.labels();
    float[] targets = new float[share.examples().size() * labels];
    double smoothing = regularization.labelSmoothing();
    int row = 0;
    for (EncodedExample example : share.examples()) {
      double weight = factor * example.weight() / share.batchWeight();
      for (int label = 0; label < labels; label++) {
        double target = (label == example.label() ? 1 - smoothing : 0) + smoothing / labels;
        targets[row * labels + label] = (float) (weight * target);
      }
      row++;
    }
    return step.create(targets, new Shape(share.examples().size(), labels));
  }

  private void collect(Tensors weights) {
    for (int i = 0; i < gradients.size(); i++) {
      try (NDArray gradient = weights.get(shared.parameters().get(i).name()).getGradient()) {
        Pass.floats(gradient).get(gradients.get(i));
      }
    }
  }

  private int correct(float[] logits, List<EncodedExample> examples) {
    int correct = 0;
    for (int i = 0; i < examples.size(); i++) {
      int best = 0;
      for (int label = 1; label < shared.labels(); label++) {
        best =
            logits[i * shared.labels() + label] > logits[i * shared.labels() + best] ? label : best;
      }
      correct += best == examples.get(i).label() ? 1 : 0;
    }
    return correct;
  }
}
