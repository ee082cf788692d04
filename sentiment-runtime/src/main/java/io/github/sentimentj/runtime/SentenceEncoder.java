package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What architectures differ in: how texts become sentence vectors. Thread-safe. */
interface SentenceEncoder {

  /**
   * Encodes texts, each with the bits that it would have alone.
   *
   * @param texts the longest first, none empty
   * @return the sentence vectors, {@code [text][feature]}
   */
  float[][] encode(List<EncodedText> texts);

  /**
   * Encodes a text without each of its tokens; equal within 1e-6 to those texts.
   *
   * @param text at least two tokens
   * @return the sentence vectors, {@code [token][feature]}
   */
  default float[][] encodeWithoutEach(EncodedText text) {
    return Blocks.compute(
        text.length(),
        (from, to) -> encode(IntStream.range(from, to).mapToObj(text::without).toList()));
  }

  /** Returns what makes the architecture's encoder from weights; empty if there is none. */
  static Optional<Function<Weights, SentenceEncoder>> of(Architecture architecture) {
    if (architecture instanceof BiLstm biLstm) {
      return Optional.of(weights -> new BiLstmEncoder(biLstm, weights));
    }
    if (architecture instanceof TextCnn textCnn) {
      return Optional.of(weights -> new TextCnnEncoder(textCnn, weights));
    }
    if (architecture instanceof Tcn tcn) {
      return Optional.of(weights -> new TcnEncoder(tcn, weights));
    }
    if (architecture instanceof DenseCnnBiLstm denseCnnBiLstm) {
      return Optional.of(weights -> new DenseCnnBiLstmEncoder(denseCnnBiLstm, weights));
    }
    return Optional.empty();
  }
}
