package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Tcn} up to its sentence vector. Immutable and thread-safe. */
final class TcnEncoder implements SentenceEncoder {
  private final WordVectors words;
  private final List<Block> blocks = new ArrayList<>();
  private final SequencePooling pooling;

  TcnEncoder(Tcn architecture, Weights weights) {
    this.words = new WordVectors(weights);
    for (int level = 0; level < architecture.levels(); level++) {
      blocks.add(Block.of(weights, "blocks." + level, architecture.dilation(level)));
    }
    this.pooling = SequencePooling.of(architecture.pooling(), weights);
  }

  @Override
  public float[][] encode(List<EncodedText> texts) {
    return texts.stream().map(text -> encode(words.of(text))).toArray(float[][]::new);
  }

  private float[] encode(float[][] inputs) {
    float[][] outputs = inputs;
    for (Block block : blocks) {
      outputs = block.run(outputs);
    }
    return pooling.pool(outputs);
  }

  /** A residual block: two convolutions and a way round them. */
  private record Block(Convolution first, Convolution second, Optional<Convolution> residual) {

    static Block of(Weights weights, String name, int dilation) {
      String residual = name + ".residual";
      return new Block(
          Convolution.causal(weights, name + ".convolutions.0", dilation),
          Convolution.causal(weights, name + ".convolutions.1", dilation),
          weights.names().contains(residual + ".weight")
              ? Optional.of(Convolution.causal(weights, residual, 1))
              : Optional.empty());
    }

    float[][] run(float[][] inputs) {
      float[][] outputs = second.runWithRelu(first.runWithRelu(inputs));
      float[][] around = residual.map(convolution -> convolution.run(inputs)).orElse(inputs);
      for (int t = 0; t < outputs.length; t++) {
        for (int i = 0; i < outputs[t].length; i++) {
          outputs[t][i] += around[t][i];
        }
        Activations.relu(outputs[t]);
      }
      return outputs;
    }
  }
}
