package io.github.sentimentj.training;

/**
 * What keeps a training from learning its texts by heart, besides the dropout of the network itself
 * (which stands in its architecture) and the decay and averaging of the weights (which stand in
 * {@link OptimizerSettings}).
 *
 * @param wordDropout probability with which a word of a training text is read as an unknown one
 *     (Dai and Le 2015), from 0 to below 1; in a text of fewer than 32 words it is less in
 *     proportion, since there a single word may be all that tells its label
 * @param weightDropout probability with which a weight between one time step of an LSTM and the
 *     next is left out of an update (DropConnect, as Merity et al. 2018 use it), from 0 to below 1;
 *     without effect on networks that have none
 * @param labelSmoothing share of the target that is spread over all labels (Szegedy et al. 2016),
 *     from 0 to below 1
 * @param adversarialNorm length of the step by which a text's vectors are moved to where the loss
 *     grows fastest, before they are learned from once more (Miyato et al. 2017), in units of each
 *     feature's deviation, at least 0; 0 for none. An update then takes twice the time
 */
public record Regularization(
    double wordDropout, double weightDropout, double labelSmoothing, double adversarialNorm) {

  /** Nothing of all that. */
  public static final Regularization NONE = new Regularization(0, 0, 0, 0);

  /** Checks the ranges. */
  public Regularization {
    requireShare("wordDropout", wordDropout);
    requireShare("weightDropout", weightDropout);
    requireShare("labelSmoothing", labelSmoothing);
    if (!(adversarialNorm >= 0 && adversarialNorm < 1000)) {
      throw new IllegalArgumentException(
          "adversarialNorm is " + adversarialNorm + "; expected 0 to below 1000");
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + "; expected 0 to below 1");
    }
  }

  /** Returns the same with another {@code wordDropout}. */
  public Regularization wordDropout(double rate) {
    return new Regularization(rate, weightDropout, labelSmoothing, adversarialNorm);
  }

  /** Returns the same with another {@code weightDropout}. */
  public Regularization weightDropout(double rate) {
    return new Regularization(wordDropout, rate, labelSmoothing, adversarialNorm);
  }

  /** Returns the same with another {@code labelSmoothing}. */
  public Regularization labelSmoothing(double share) {
    return new Regularization(wordDropout, weightDropout, share, adversarialNorm);
  }

  /** Returns the same with another {@code adversarialNorm}. */
  public Regularization adversarialNorm(double norm) {
    return new Regularization(wordDropout, weightDropout, labelSmoothing, norm);
  }
}
