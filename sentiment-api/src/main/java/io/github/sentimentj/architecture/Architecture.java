package io.github.sentimentj.architecture;

import java.util.List;

/**
 * What a network is built of. An architecture is a value: engines know how to compute it, the model
 * file how to store it.
 *
 * <p>All have in common that word vectors go in, that one sentence vector is made of them, and that
 * a dense layer with ReLU (where there is one) and a linear classifier turn it into raw logits.
 * Padding is never read, so a text's logits do not depend on the texts beside it.
 */
public sealed interface Architecture permits BiLstm, TextCnn, Tcn, DenseCnnBiLstm {

  /** Returns the name by which command line and model file know it, such as {@code bilstm}. */
  String name();

  /** Returns the outputs of the dense layer behind the sentence vector, 0 where there is none. */
  int denseSize();

  /** Returns the share of embedding features that training zeroes, 0 to below 1. */
  double embeddingDropout();

  /** Returns the share of the sentence vector's features that training zeroes, 0 to below 1. */
  double dropout();

  /** Returns every weight tensor that a network of these dimensions has, in the file's order. */
  List<TensorShape> tensors(Dimensions dimensions);
}
