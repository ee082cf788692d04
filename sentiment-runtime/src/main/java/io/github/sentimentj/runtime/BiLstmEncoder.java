package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@link BiLstm} up to its sentence vector. Thread-safe. */
final class BiLstmEncoder implements SentenceEncoder {
  private final BiLstmLayer first;
  private final WordProjection forwardWords;
  private final WordProjection backwardWords;
  private final List<BiLstmLayer> others = new ArrayList<>();
  private final SequencePooling pooling;

  BiLstmEncoder(BiLstm architecture, Weights weights) {
    WordVectors words = new WordVectors(weights);
    this.first = new BiLstmLayer(weights, 0);
    this.forwardWords = new WordProjection(words, first.forwardInput());
    this.backwardWords = new WordProjection(words, first.backwardInput());
    for (int layer = 1; layer < architecture.layers(); layer++) {
      others.add(new BiLstmLayer(weights, layer));
    }
    this.pooling = SequencePooling.of(architecture.pooling(), weights);
  }

  @Override
  public float[][] encode(List<EncodedText> texts) {
    float[][][] outputs =
        first.run(
            texts.stream().mapToInt(EncodedText::length).toArray(),
            i -> forwardWords.of(texts.get(i)),
            i -> backwardWords.of(texts.get(i)));
    for (BiLstmLayer layer : others) {
      outputs = layer.run(outputs);
    }
    return pooling.poolAll(outputs);
  }

  /** In a single layer the states before the token are shared; a second one sees all of them. */
  @Override
  public float[][] encodeWithoutEach(EncodedText text) {
    if (!others.isEmpty()) {
      return SentenceEncoder.super.encodeWithoutEach(text);
    }
    LstmOcclusion forwards = first.forwardOcclusion(forwardWords.of(text));
    LstmOcclusion backwards = first.backwardOcclusion(backwardWords.of(text));
    float[][] whole = new float[text.length()][2 * first.hiddenSize()];
    forwards.writeWhole(whole);
    backwards.writeWhole(whole);
    SequencePooling.Shortened shortened = pooling.shortened(whole);
    return Blocks.compute(
        text.length(),
        (from, to) -> {
          float[][][] outputs = new float[to - from][text.length() - 1][2 * first.hiddenSize()];
          forwards.run(from, to, outputs);
          backwards.run(from, to, outputs);
          return IntStream.range(from, to)
              .mapToObj(token -> shortened.pool(token, outputs[token - from]))
              .toArray(float[][]::new);
        });
  }
}
