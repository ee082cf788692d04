package io.github.sentimentj;

import java.io.Serial;

/** A network whose logits are infinite or undefined: there are no probabilities to make of them. */
final class NonFiniteLogitsException extends SentimentException {
  @Serial private static final long serialVersionUID = 1L;

  NonFiniteLogitsException() {
    super(
        "the network's logits are not finite; its weights are too large, train again with a lower"
            + " learning rate");
  }
}
