package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;

/**
 * Zeroes features at random and scales up the others (Srivastava et al. 2014), drawing from the
 * library's own generator: PyTorch's is shared by everything in the process.
 */
interface Dropout {
  /** Leaves everything as it is, as in prediction. */
  Dropout NONE = (features, rate, maskShape) -> features;

  /** Zeroes features by a mask of a shape that broadcasts to theirs. */
  NDArray apply(NDArray features, double rate, Shape maskShape);

  /** Zeroes each feature of each text, {@code [text, feature]}, on its own. */
  default NDArray apply(NDArray features, double rate) {
    return apply(features, rate, features.getShape());
  }

  /** Zeroes the same features of a text at all time steps, {@code [time, text, feature]}. */
  default NDArray overTime(NDArray features, double rate) {
    Shape shape = features.getShape();
    return apply(features, rate, new Shape(1, shape.get(1), shape.get(2)));
  }

  /** Zeroes the same feature maps of a text at all time steps, {@code [text, feature, time]}. */
  default NDArray ofMaps(NDArray maps, double rate) {
    Shape shape = maps.getShape();
    return apply(maps, rate, new Shape(shape.get(0), shape.get(1), 1));
  }

  static Dropout drawnFrom(SplittableRandom random) {
    return (features, rate, maskShape) ->
        rate == 0
            ? features
            : features.mul(
                features
                    .getManager()
                    .create(mask(random, rate, (int) maskShape.size()), maskShape));
  }

  /** Returns 0 with the probability of the rate, else what keeps the expected value. */
  static float[] mask(SplittableRandom random, double rate, int size) {
    float[] mask = new float[size];
    float kept = (float) (1 / (1 - rate));
    for (int i = 0; i < size; i++) {
      mask[i] = random.nextDouble() < rate ? 0 : kept;
    }
    return mask;
  }
}
