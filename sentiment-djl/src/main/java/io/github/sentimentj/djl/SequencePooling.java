package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import io.github.sentimentj.architecture.Pooling;

/** Makes sentence vectors of the outputs of all time steps; padding is masked away. */
final class SequencePooling {
  /** Added to what must lose against every output. */
  static final float BELOW_ALL = -1e9f;

  private SequencePooling() {}

  /**
   * Pools outputs of what reads forwards, {@code [time, text, feature]}.
   *
   * @return {@code [text, pooled]}
   */
  static NDArray pool(Pooling pooling, PaddedBatch batch, NDArray outputs, Tensors weights) {
    return switch (pooling) {
      case LAST_STEP, FINAL_STATES -> rows(outputs, batch.lastRows(outputs.getManager()));
      case MAX -> max(batch, outputs);
      case MEAN -> mean(batch, outputs);
      case MAX_MEAN -> max(batch, outputs).concat(mean(batch, outputs), 1);
      case ATTENTION -> attention(batch, outputs, weights);
    };
  }

  private static NDArray max(PaddedBatch batch, NDArray outputs) {
    return outputs.add(sunken(batch.mask(outputs.getManager()))).max(new int[] {0});
  }

  private static NDArray mean(PaddedBatch batch, NDArray outputs) {
    NDManager manager = outputs.getManager();
    return outputs.mul(batch.mask(manager)).sum(new int[] {0}).div(batch.lengths(manager));
  }

  private static NDArray attention(PaddedBatch batch, NDArray outputs, Tensors weights) {
    NDArray hidden = weights.linear("attention.projection", outputs).tanh();
    NDArray scores =
        hidden
            .mul(weights.get("attention.score.weight").flatten())
            .sum(new int[] {2}, true)
            .add(sunken(batch.mask(outputs.getManager())));
    return outputs.mul(scores.softmax(0)).sum(new int[] {0});
  }

  /** Nothing where the mask is 1; {@link #BELOW_ALL} where it is 0. */
  static NDArray sunken(NDArray mask) {
    return mask.sub(1).mul(-BELOW_ALL);
  }

  /** Chosen rows of {@code [time * text, feature]}; as a look-up, whose gradient PyTorch knows. */
  static NDArray rows(NDArray outputs, NDArray rows) {
    NDArray table = outputs.reshape(-1, outputs.getShape().get(2));
    return outputs.getNDArrayInternal().embedding(rows, table, SparseFormat.DENSE).get(0);
  }
}
