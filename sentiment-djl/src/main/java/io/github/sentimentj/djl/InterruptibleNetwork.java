package io.github.sentimentj.djl;

import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;

/**
 * A network that stops answering when a thread is interrupted, whichever threads ask it: the
 * library judges an epoch with it in many batches, and a training need not wait for the last one.
 *
 * @param network what answers
 * @param thread whose interrupt counts; the flag stays set
 */
record InterruptibleNetwork(Network network, Thread thread) implements Network {

  /** There is no answer. */
  static final class InterruptedNetworkException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Override
  public float[][] logits(EncodedBatch batch) {
    if (thread.isInterrupted()) {
      throw new InterruptedNetworkException();
    }
    return network.logits(batch);
  }

  @Override
  public void close() {
    network.close();
  }
}
