package io.github.sentimentj.examples.cli;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.ArchitectureBuilder;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the network is built of. What is not given is left to the library. */
final class NetworkOptions {
  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description =
          "What the network is built of: ${COMPLETION-CANDIDATES} (default: "
              + ArchitectureName.BILSTM
              + ").",
      converter = ArchitectureName.class,
      completionCandidates = ArchitectureName.class)
  private Optional<String> architecture = Optional.empty();

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

  @Option(names = "--layers", paramLabel = "N", description = "Stacked layers of a bilstm.")
  private Optional<Integer> layers = Optional.empty();

  @Option(
      names = "--dense",
      paramLabel = "N",
      description = "Outputs of the dense layer behind the sentence vector.")
  private Optional<Integer> dense = Optional.empty();

  @Option(
      names = "--dropout",
      paramLabel = "X",
      description = "Share of the sentence vector's features zeroed in training.")
  private Optional<Double> dropout = Optional.empty();

  @Option(
      names = "--embedding-dropout",
      paramLabel = "X",
      description = "Share of the word vectors' features zeroed in training.")
  private Optional<Double> embeddingDropout = Optional.empty();

  /**
   * Returns the architecture.
   *
   * @throws IllegalArgumentException if an option does not apply to it, or is out of its range
   */
  Architecture architecture() {
    return switch (architecture.orElse(ArchitectureName.BILSTM)) {
      case ArchitectureName.TEXTCNN -> textCnn();
      case ArchitectureName.TCN -> tcn();
      case ArchitectureName.DENSECNN_BILSTM -> denseCnnBiLstm();
      default -> biLstm();
    };
  }

  private BiLstm biLstm() {
    BiLstm.Builder builder = BiLstm.builder();
    hidden.ifPresent(builder::hiddenSize);
    layers.ifPresent(builder::layers);
    pooling.ifPresent(builder::pooling);
    return withHead(builder).build();
  }

  private TextCnn textCnn() {
    refuse("--pooling", pooling, "it takes the maximum over time");
    refuse("--hidden", hidden, "it has no hidden state");
    refuse("--layers", layers, "it has one layer");
    TextCnn.Builder builder = TextCnn.builder();
    return withHead(builder).build();
  }

  private Tcn tcn() {
    refuse("--layers", layers, "it has levels, as many as a text's length wants");
    Tcn.Builder builder = Tcn.builder();
    hidden.ifPresent(builder::channels);
    pooling.ifPresent(builder::pooling);
    return withHead(builder).build();
  }

  private DenseCnnBiLstm denseCnnBiLstm() {
    refuse("--layers", layers, "it has one recurrent layer");
    DenseCnnBiLstm.Builder builder = DenseCnnBiLstm.builder();
    hidden.ifPresent(builder::hiddenSize);
    pooling.ifPresent(builder::pooling);
    return withHead(builder).build();
  }

  private <B extends ArchitectureBuilder<B>> B withHead(B builder) {
    dense.ifPresent(builder::denseSize);
    embeddingDropout.ifPresent(builder::embeddingDropout);
    dropout.ifPresent(builder::dropout);
    return builder;
  }

  /**
   * Checks that no option is given.
   *
   * @throws IllegalArgumentException naming one that is
   */
  void refuseAll(String why) {
    Map<String, Optional<?>> given = new LinkedHashMap<>();
    given.put("--architecture", architecture);
    given.put("--pooling", pooling);
    given.put("--hidden", hidden);
    given.put("--layers", layers);
    given.put("--dense", dense);
    given.put("--dropout", dropout);
    given.put("--embedding-dropout", embeddingDropout);
    given.forEach(
        (option, value) -> {
          if (value.isPresent()) {
            throw new IllegalArgumentException(option + " cannot be given: " + why);
          }
        });
  }

  private void refuse(String option, Optional<?> value, String why) {
    if (value.isPresent()) {
      throw new IllegalArgumentException(
          option + " does not apply to " + architecture.get() + ": " + why);
    }
  }
}
