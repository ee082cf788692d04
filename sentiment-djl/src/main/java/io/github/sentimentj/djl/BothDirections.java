package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.sentimentj.architecture.Pooling;

/**
 * Features of texts as a bidirectional LSTM reads them.
 *
 * <p>Each direction is a one-way LSTM of its own: the backward one reads texts that are reversed by
 * their own length. (DJL's bidirectional block hands PyTorch its weights in a wrong order, and a
 * padded bidirectional LSTM would begin in the padding.)
 *
 * @param batch the texts' lengths
 * @param forward in reading order, {@code [time, text, feature]}
 * @param backward with each text reversed by its own length, of the same shape
 */
record BothDirections(PaddedBatch batch, NDArray forward, NDArray backward) {

  /** Reverses a copy of the features. */
  static BothDirections of(PaddedBatch batch, NDArray inOrder) {
    NDArray reversal = batch.reversedRows(inOrder.getManager());
    return new BothDirections(batch, inOrder, reorder(inOrder, reversal));
  }

  /** Runs one LSTM layer, of {@code hiddenSize} features in each direction. */
  BothDirections lstm(Tensors weights, int layer) {
    return new BothDirections(
        batch,
        lstm(forward, weights, "_l" + layer),
        lstm(backward, weights, "_l" + layer + "_reverse"));
  }

  private static NDArray lstm(NDArray input, Tensors weights, String suffix) {
    NDManager manager = input.getManager();
    NDArray recurrent = weights.get("lstm.weight_hh" + suffix);
    Shape state = new Shape(1, input.getShape().get(1), recurrent.getShape().get(1));
    NDList states = new NDList(manager.zeros(state), manager.zeros(state));
    NDList parameters =
        new NDList(
            weights.get("lstm.weight_ih" + suffix),
            recurrent,
            weights.get("lstm.bias_ih" + suffix),
            weights.get("lstm.bias_hh" + suffix));
    return input
        .getNDArrayInternal()
        .lstm(input, states, parameters, true, 1, 0, weights.training(), false, false)
        .get(0);
  }

  /** Both directions side by side in reading order, {@code [time, text, 2 * feature]}. */
  NDArray inOrder() {
    NDArray reversal = batch.reversedRows(forward.getManager());
    return forward.concat(reorder(backward, reversal), 2);
  }

  /** Returns sentence vectors, {@code [text, pooled]}. */
  NDArray pool(Pooling pooling, Tensors weights) {
    NDManager manager = forward.getManager();
    return switch (pooling) {
      // The backward direction's output at the last word is its first one.
      case LAST_STEP -> rows(batch.lastRows(manager), batch.firstRows(manager));
      case FINAL_STATES -> rows(batch.lastRows(manager), batch.lastRows(manager));
      // The order of time steps does not matter to these, so that of each direction will do.
      case MAX, MEAN, MAX_MEAN ->
          SequencePooling.pool(pooling, batch, forward.concat(backward, 2), weights);
      case ATTENTION -> SequencePooling.pool(pooling, batch, inOrder(), weights);
    };
  }

  private NDArray rows(NDArray ofForward, NDArray ofBackward) {
    return SequencePooling.rows(forward, ofForward)
        .concat(SequencePooling.rows(backward, ofBackward), 1);
  }

  /** Puts the time steps of every text into the order of these rows. */
  private static NDArray reorder(NDArray features, NDArray rows) {
    return SequencePooling.rows(features, rows).reshape(features.getShape());
  }
}
