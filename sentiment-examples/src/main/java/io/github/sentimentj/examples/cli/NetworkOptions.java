package io.github.sentimentj.examples.cli;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.ArchitectureBuilder;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What the network is built of. What is not given is left to the library. */
final class NetworkOptions {
  private static final String CONVOLUTION_DROPOUT = "--convolution-dropout";
  private static final String EMBEDDING_SIZE = "--embedding-size";
  private static final Set<String> HEAD =
      Set.of("--architecture", EMBEDDING_SIZE, "--dense", "--dropout", "--embedding-dropout");

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
      names = EMBEDDING_SIZE,
      paramLabel = "N",
      description = "Numbers in a word's vector, where none are given pretrained.")
  private Optional<Integer> embeddingSize = Optional.empty();

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
      names = "--windows",
      paramLabel = "N",
      split = ",",
      description = "Words that a textcnn's convolutions see, such as 3,4,5.")
  private List<Integer> windows = List.of();

  @Option(
      names = "--maps",
      paramLabel = "N",
      description = "Feature maps of each width of a textcnn, or of each densecnn convolution.")
  private Optional<Integer> maps = Optional.empty();

  @Option(
      names = "--convolutions",
      paramLabel = "N",
      description = "Residual blocks of a tcn, or densely connected convolutions.")
  private Optional<Integer> convolutions = Optional.empty();

  @Option(
      names = "--kernel-size",
      paramLabel = "N",
      description = "Words that a convolution of a tcn or densecnn-bilstm sees.")
  private Optional<Integer> kernelSize = Optional.empty();

  @Option(
      names = CONVOLUTION_DROPOUT,
      paramLabel = "X",
      description = "Share of a tcn's or densecnn's channels zeroed in training.")
  private Optional<Double> convolutionDropout = Optional.empty();

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

  /** Returns the length of word vectors that are not given pretrained, if it was chosen. */
  Optional<Integer> embeddingSize() {
    return embeddingSize;
  }

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
    refuseAllBut("--pooling", "--hidden", "--layers");
    BiLstm.Builder builder = BiLstm.builder();
    hidden.ifPresent(builder::hiddenSize);
    layers.ifPresent(builder::layers);
    pooling.ifPresent(builder::pooling);
    return withHead(builder).build();
  }

  private TextCnn textCnn() {
    refuseAllBut("--windows", "--maps");
    TextCnn.Builder builder = TextCnn.builder();
    if (!windows.isEmpty()) {
      builder.windows(windows.toArray(Integer[]::new));
    }
    maps.ifPresent(builder::maps);
    return withHead(builder).build();
  }

  private Tcn tcn() {
    refuseAllBut("--pooling", "--hidden", "--convolutions", "--kernel-size", CONVOLUTION_DROPOUT);
    Tcn.Builder builder = Tcn.builder();
    hidden.ifPresent(builder::channels);
    convolutions.ifPresent(builder::levels);
    kernelSize.ifPresent(builder::kernelSize);
    convolutionDropout.ifPresent(builder::convolutionDropout);
    pooling.ifPresent(builder::pooling);
    return withHead(builder).build();
  }

  private DenseCnnBiLstm denseCnnBiLstm() {
    refuseAllBut(
        "--pooling", "--hidden", "--maps", "--convolutions", "--kernel-size", CONVOLUTION_DROPOUT);
    DenseCnnBiLstm.Builder builder = DenseCnnBiLstm.builder();
    hidden.ifPresent(builder::hiddenSize);
    maps.ifPresent(builder::growthRate);
    convolutions.ifPresent(builder::convolutions);
    kernelSize.ifPresent(builder::window);
    convolutionDropout.ifPresent(builder::convolutionDropout);
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
    given()
        .findFirst()
        .ifPresent(
            option -> {
              throw new IllegalArgumentException(option + " cannot be given: " + why);
            });
  }

  private void refuseAllBut(String... applicable) {
    Set<String> taken = new LinkedHashSet<>(List.of(applicable));
    taken.addAll(HEAD);
    given()
        .filter(option -> !taken.contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw new IllegalArgumentException(
                  option
                      + " does not apply to "
                      + architecture.orElse(ArchitectureName.BILSTM)
                      + ", which takes "
                      + String.join(", ", applicable));
            });
  }

  private Stream<String> given() {
    Map<String, Optional<?>> options = new LinkedHashMap<>();
    options.put("--architecture", architecture);
    options.put("--pooling", pooling);
    options.put(EMBEDDING_SIZE, embeddingSize);
    options.put("--hidden", hidden);
    options.put("--layers", layers);
    options.put("--windows", windows.stream().findFirst());
    options.put("--maps", maps);
    options.put("--convolutions", convolutions);
    options.put("--kernel-size", kernelSize);
    options.put(CONVOLUTION_DROPOUT, convolutionDropout);
    options.put("--dense", dense);
    options.put("--dropout", dropout);
    options.put("--embedding-dropout", embeddingDropout);
    return options.entrySet().stream()
        .filter(option -> option.getValue().isPresent())
        .map(Map.Entry::getKey);
  }
}
