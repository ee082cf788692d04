package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.util.Optional;

/**
 * What architectures differ in: how embedded texts become sentence vectors. Immutable and
 * thread-safe.
 */
interface SentenceEncoder {

  /** Returns sentence vectors, {@code [text, feature]}, before the dropout that is theirs. */
  NDArray encode(Forward.Inputs inputs, Tensors weights, Dropout dropout);

  /** Whether it reads the reversed texts among its inputs. */
  default boolean readsReversed() {
    return false;
  }

  /** Returns the architecture's encoder; empty if there is none. */
  static Optional<SentenceEncoder> of(Architecture architecture) {
    if (architecture instanceof BiLstm biLstm) {
      return Optional.of(new BiLstmEncoder(biLstm));
    }
    if (architecture instanceof TextCnn textCnn) {
      return Optional.of(new TextCnnEncoder(textCnn));
    }
    if (architecture instanceof Tcn tcn) {
      return Optional.of(new TcnEncoder(tcn));
    }
    if (architecture instanceof DenseCnnBiLstm denseCnnBiLstm) {
      return Optional.of(new DenseCnnBiLstmEncoder(denseCnnBiLstm));
    }
    return Optional.empty();
  }
}
