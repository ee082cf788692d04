package io.github.sentimentj.spi;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.training.StopReason;
import java.util.Optional;

/**
 * What the library answers after an epoch.
 *
 * @param keep whether these weights are the best so far; the engine keeps a copy
 * @param stop why training should end now, empty if it should go on
 */
public record EpochVerdict(boolean keep, Optional<StopReason> stop) {

  /** Checks that nothing is missing. */
  public EpochVerdict {
    requireNonNull(stop, "stop");
  }
}
