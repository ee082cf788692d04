package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import io.github.sentimentj.architecture.BiLstm;

/**
 * {@link BiLstm} on tensors.
 *
 * <p>Each direction is a one-way LSTM of its own: the backward one reads texts that are reversed by
 * their own length. (DJL's bidirectional block hands PyTorch its weights in a wrong order, and a
 * padded bidirectional LSTM would begin in the padding.)
 */
final class BiLstmForward implements Forward {
  private static final float BELOW_ALL = 1e9f;

  private final BiLstm architecture;

  BiLstmForward(BiLstm architecture) {
    this.architecture = architecture;
  }

  @Override
  public NDArray logits(Inputs inputs, Tensors weights, Dropout dropout) {
    NDArray forward = inputs.forward();
    NDArray backward = inputs.backward();
    for (int layer = 0; layer < architecture.layers(); layer++) {
      if (layer > 0) {
        NDArray reversal = inputs.batch().reversedRows(forward.getManager());
        forward = forward.concat(reorder(backward, reversal), 2);
        forward = dropout.overTime(forward, architecture.dropout());
        backward = reorder(forward, reversal);
      }
      forward = lstm(forward, weights, "_l" + layer);
      backward = lstm(backward, weights, "_l" + layer + "_reverse");
    }
    NDArray vector = pool(inputs.batch(), forward, backward, weights);
    NDArray dense =
        Activation.relu(linear(dropout.apply(vector, architecture.dropout()), weights, "dense"));
    return linear(dense, weights, "classifier");
  }

  /** One direction of one layer: {@code [time, text, input]} to {@code [time, text, hidden]}. */
  private NDArray lstm(NDArray input, Tensors weights, String suffix) {
    NDManager manager = input.getManager();
    Shape state = new Shape(1, input.getShape().get(1), architecture.hiddenSize());
    NDList states = new NDList(manager.zeros(state), manager.zeros(state));
    NDList parameters =
        new NDList(
            weights.get("lstm.weight_ih" + suffix),
            weights.get("lstm.weight_hh" + suffix),
            weights.get("lstm.bias_ih" + suffix),
            weights.get("lstm.bias_hh" + suffix));
    return input
        .getNDArrayInternal()
        .lstm(input, states, parameters, true, 1, 0, weights.training(), false, false)
        .get(0);
  }

  /**
   * The sentence vector: {@code [text, pooled]}. Backward outputs come in reading order reversed.
   */
  private NDArray pool(PaddedBatch batch, NDArray forward, NDArray backward, Tensors weights) {
    NDManager manager = forward.getManager();
    return switch (architecture.pooling()) {
      // The backward direction's output at the last word is its first one.
      case LAST_STEP ->
          row(forward, batch.lastRows(manager)).concat(row(backward, batch.firstRows(manager)), 1);
      case FINAL_STATES ->
          row(forward, batch.lastRows(manager)).concat(row(backward, batch.lastRows(manager)), 1);
      case MAX -> max(batch, forward.concat(backward, 2));
      case MEAN -> mean(batch, forward.concat(backward, 2));
      case MAX_MEAN -> {
        NDArray both = forward.concat(backward, 2);
        yield max(batch, both).concat(mean(batch, both), 1);
      }
      case ATTENTION ->
          attention(
              batch, forward.concat(reorder(backward, batch.reversedRows(manager)), 2), weights);
    };
  }

  private static NDArray max(PaddedBatch batch, NDArray outputs) {
    NDArray mask = batch.mask(outputs.getManager());
    return outputs.add(mask.sub(1).mul(BELOW_ALL)).max(new int[] {0});
  }

  private static NDArray mean(PaddedBatch batch, NDArray outputs) {
    NDManager manager = outputs.getManager();
    return outputs.mul(batch.mask(manager)).sum(new int[] {0}).div(batch.lengths(manager));
  }

  private static NDArray attention(PaddedBatch batch, NDArray outputs, Tensors weights) {
    NDArray mask = batch.mask(outputs.getManager());
    NDArray hidden = linear(outputs, weights, "attention.projection").tanh();
    NDArray scores =
        hidden
            .mul(weights.get("attention.score.weight").flatten())
            .sum(new int[] {2}, true)
            .add(mask.sub(1).mul(BELOW_ALL));
    return outputs.mul(scores.softmax(0)).sum(new int[] {0});
  }

  private static NDArray linear(NDArray input, Tensors weights, String name) {
    NDArray weight = weights.get(name + ".weight");
    NDArray bias = weights.get(name + ".bias");
    return input.getNDArrayInternal().linear(input, weight, bias).get(0);
  }

  /** Puts the time steps of every text into the order of these rows. */
  private static NDArray reorder(NDArray outputs, NDArray rows) {
    return row(outputs, rows).reshape(outputs.getShape());
  }

  /** Chosen rows of {@code [time * text, feature]}; as a look-up, whose gradient PyTorch knows. */
  private static NDArray row(NDArray outputs, NDArray rows) {
    NDArray table = outputs.reshape(-1, outputs.getShape().get(2));
    return outputs.getNDArrayInternal().embedding(rows, table, SparseFormat.DENSE).get(0);
  }
}
