package io.github.sentimentj.training;

/** Why a training ended. */
public enum StopReason {
  /** All epochs were run. */
  MAX_EPOCHS,
  /** The watched metric did not improve for the epochs of patience. */
  EARLY_STOPPING,
  /** Loss or gradients stayed infinite or undefined; the best epoch's weights were kept. */
  DIVERGED
}
