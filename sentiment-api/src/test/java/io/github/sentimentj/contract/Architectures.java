package io.github.sentimentj.contract;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TextCnn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Architectures to test engines with: every kind, with every pooling that it knows. */
public final class Architectures {
  private Architectures() {}

  /** Networks of a few units, without dropout. */
  public static List<Architecture> tiny() {
    List<Architecture> all = new ArrayList<>();
    for (Pooling pooling : Pooling.values()) {
      all.add(biLstm(pooling, 1));
    }
    all.add(biLstm(Pooling.ATTENTION, 2));
    all.add(textCnn(0));
    all.add(textCnn(8));
    oneWay().forEach(pooling -> all.add(tcn(pooling)));
    for (Pooling pooling : Pooling.values()) {
      all.add(denseCnnBiLstm(pooling));
    }
    return all;
  }

  /** One of each kind with dropout everywhere. */
  public static List<Architecture> tinyWithDropout() {
    return List.of(
        BiLstm.builder()
            .hiddenSize(8)
            .denseSize(8)
            .layers(2)
            .embeddingDropout(0.1)
            .dropout(0.1)
            .build(),
        TextCnn.builder().windows(2, 3).maps(12).embeddingDropout(0.1).dropout(0.1).build(),
        Tcn.builder()
            .channels(12)
            .levels(2)
            .denseSize(8)
            .embeddingDropout(0.1)
            .convolutionDropout(0.1)
            .dropout(0.1)
            .build(),
        DenseCnnBiLstm.builder()
            .growthRate(4)
            .hiddenSize(8)
            .denseSize(8)
            .embeddingDropout(0.1)
            .convolutionDropout(0.1)
            .dropout(0.1)
            .build());
  }

  /** Networks of the default sizes, with every pooling. */
  public static List<Architecture> ofDefaultSize() {
    List<Architecture> all = new ArrayList<>();
    for (Pooling pooling : Pooling.values()) {
      all.add(BiLstm.builder().pooling(pooling).build());
    }
    all.add(TextCnn.ofDefaults());
    oneWay().forEach(pooling -> all.add(Tcn.builder().pooling(pooling).build()));
    for (Pooling pooling : Pooling.values()) {
      all.add(DenseCnnBiLstm.builder().pooling(pooling).build());
    }
    return all;
  }

  /** Poolings of networks that read forwards only. */
  private static Stream<Pooling> oneWay() {
    return Arrays.stream(Pooling.values()).filter(pooling -> pooling != Pooling.FINAL_STATES);
  }

  static BiLstm biLstm(Pooling pooling, int layers) {
    return BiLstm.builder()
        .hiddenSize(8)
        .denseSize(8)
        .layers(layers)
        .pooling(pooling)
        .embeddingDropout(0)
        .dropout(0)
        .build();
  }

  static TextCnn textCnn(int denseSize) {
    return TextCnn.builder()
        .windows(1, 2, 5)
        .maps(6)
        .denseSize(denseSize)
        .embeddingDropout(0)
        .dropout(0)
        .build();
  }

  private static Tcn tcn(Pooling pooling) {
    return Tcn.builder()
        .channels(16)
        .levels(3)
        .pooling(pooling)
        .denseSize(8)
        .embeddingDropout(0)
        .convolutionDropout(0)
        .dropout(0)
        .build();
  }

  private static DenseCnnBiLstm denseCnnBiLstm(Pooling pooling) {
    return DenseCnnBiLstm.builder()
        .growthRate(4)
        .hiddenSize(8)
        .pooling(pooling)
        .denseSize(8)
        .embeddingDropout(0)
        .convolutionDropout(0)
        .dropout(0)
        .build();
  }
}
