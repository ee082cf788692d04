package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;

/** Forward pass of an architecture on tensors; differentiable where inputs and weights are. */
interface Forward {

  /**
   * What is read.
   *
   * @param batch the texts' lengths
   * @param forward embedded texts in reading order, {@code [time, text, embeddingSize]}
   * @param backward the same with each text reversed by its own length
   */
  record Inputs(PaddedBatch batch, NDArray forward, NDArray backward) {}

  /** Returns raw logits, {@code [text, label]}. */
  NDArray logits(Inputs inputs, Tensors weights, Dropout dropout);

  static boolean supports(Architecture architecture) {
    return architecture instanceof BiLstm;
  }

  static Forward of(Architecture architecture) {
    if (architecture instanceof BiLstm biLstm) {
      return new BiLstmForward(biLstm);
    }
    throw new IllegalArgumentException("no forward pass for '" + architecture.name() + "'");
  }
}
