package io.github.sentimentj.architecture;

import java.util.List;

/**
 * What a network is built of. An architecture is a value: engines know how to compute it, the model
 * file how to store it.
 */
public sealed interface Architecture permits BiLstm {

  /** Returns the name by which command line and model file know it, such as {@code bilstm}. */
  String name();

  /** Returns the share of embedding features that training zeroes, 0 to below 1. */
  double embeddingDropout();

  /** Returns every weight tensor that a network of these dimensions has, in the file's order. */
  List<TensorShape> tensors(Dimensions dimensions);
}
