package io.github.sentimentj.examples.cli;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the network is built of. What is not given is left to the library. */
final class NetworkOptions {
  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description =
          "What the network is built of: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = ArchitectureName.BILSTM,
      converter = ArchitectureName.class,
      completionCandidates = ArchitectureName.class)
  private String architecture = ArchitectureName.BILSTM;

  @Option(
      names = "--pooling",
      paramLabel = "NAME",
      description = "How a text becomes one vector: ${COMPLETION-CANDIDATES}.",
      converter = PoolingName.class,
      completionCandidates = PoolingName.class)
  private Optional<Pooling> pooling = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description = "Features of each direction of the LSTM, or channels of the tcn.")
  private Optional<Integer> hidden = Optional.empty();

  /**
   * Returns the architecture.
   *
   * @throws IllegalArgumentException if an option does not apply to it, or is out of its range
   */
  Architecture architecture() {
    return switch (architecture) {
      case ArchitectureName.TEXTCNN -> textCnn();
      case ArchitectureName.TCN -> tcn();
      case ArchitectureName.DENSECNN_BILSTM -> denseCnnBiLstm();
      default -> biLstm();
    };
  }

  private BiLstm biLstm() {
    BiLstm.Builder builder = BiLstm.builder();
    pooling.ifPresent(builder::pooling);
    hidden.ifPresent(builder::hiddenSize);
    return builder.build();
  }

  private TextCnn textCnn() {
    if (pooling.isPresent()) {
      throw new IllegalArgumentException(
          "--pooling does not apply to textcnn, which takes the maximum over time");
    }
    if (hidden.isPresent()) {
      throw new IllegalArgumentException(
          "--hidden does not apply to textcnn, which has no hidden state");
    }
    return TextCnn.ofDefaults();
  }

  private Tcn tcn() {
    Tcn.Builder builder = Tcn.builder();
    pooling.ifPresent(builder::pooling);
    hidden.ifPresent(builder::channels);
    return builder.build();
  }

  private DenseCnnBiLstm denseCnnBiLstm() {
    DenseCnnBiLstm.Builder builder = DenseCnnBiLstm.builder();
    pooling.ifPresent(builder::pooling);
    hidden.ifPresent(builder::hiddenSize);
    return builder.build();
  }
}
