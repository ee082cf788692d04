package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.sentimentj.architecture.Architecture;

/**
 * Forward pass of an architecture on tensors, differentiable where inputs and weights are: its
 * {@link SentenceEncoder}, dropout, a dense layer with ReLU (where there is one) and a linear
 * classifier. Immutable and thread-safe.
 */
final class Forward {
  private final SentenceEncoder encoder;
  private final double dropout;

  private Forward(SentenceEncoder encoder, double dropout) {
    this.encoder = encoder;
    this.dropout = dropout;
  }

  /**
   * What is read.
   *
   * @param batch the texts' lengths
   * @param forward embedded texts in reading order, {@code [time, text, embeddingSize]}
   * @param backward the same with each text reversed by its own length, where the forward pass
   *     {@linkplain Forward#readsReversed() asks for it}; else {@code forward} itself
   */
  record Inputs(PaddedBatch batch, NDArray forward, NDArray backward) {}

  static boolean supports(Architecture architecture) {
    return SentenceEncoder.of(architecture).isPresent();
  }

  static Forward of(Architecture architecture) {
    SentenceEncoder encoder =
        SentenceEncoder.of(architecture)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no forward pass for '" + architecture.name() + "'"));
    return new Forward(encoder, architecture.dropout());
  }

  /** Whether it reads the reversed texts among its inputs. */
  boolean readsReversed() {
    return encoder.readsReversed();
  }

  /** Returns raw logits, {@code [text, label]}. */
  NDArray logits(Inputs inputs, Tensors weights, Dropout masks) {
    NDArray vector = masks.apply(encoder.encode(inputs, weights, masks), dropout);
    NDArray features =
        weights.contains("dense.weight")
            ? Activation.relu(weights.linear("dense", vector))
            : vector;
    return weights.linear("classifier", features);
  }
}
