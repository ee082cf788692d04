package io.github.sentimentj.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TcnTest {

  @Test
  void receptiveField_ofSomeSizes_countsTheWordsAnOutputSees() {
    assertThat(Tcn.ofDefaults().receptiveField()).isEqualTo(29);
    assertThat(Tcn.builder().levels(6).build().receptiveField()).isEqualTo(253);
    // Two convolutions that see the word before their own.
    assertThat(Tcn.builder().levels(1).kernelSize(2).build().receptiveField()).isEqualTo(3);
    assertThat(Tcn.ofDefaults().dilation(0)).isEqualTo(1);
    assertThat(Tcn.ofDefaults().dilation(5)).isEqualTo(32);
  }

  @Test
  void tensors_whereSizesDiffer_haveAConvolutionRoundTheBlock() {
    Tcn tcn = Tcn.builder().channels(16).levels(2).pooling(Pooling.MAX_MEAN).denseSize(8).build();
    assertThat(tcn.tensors(new Dimensions(50, 10, 3)))
        .containsExactly(
            TensorShape.of("embedding.weight", 50, 10),
            TensorShape.of("blocks.0.convolutions.0.weight", 16, 10, 3),
            TensorShape.of("blocks.0.convolutions.0.bias", 16),
            TensorShape.of("blocks.0.convolutions.1.weight", 16, 16, 3),
            TensorShape.of("blocks.0.convolutions.1.bias", 16),
            TensorShape.of("blocks.0.residual.weight", 16, 10, 1),
            TensorShape.of("blocks.0.residual.bias", 16),
            TensorShape.of("blocks.1.convolutions.0.weight", 16, 16, 3),
            TensorShape.of("blocks.1.convolutions.0.bias", 16),
            TensorShape.of("blocks.1.convolutions.1.weight", 16, 16, 3),
            TensorShape.of("blocks.1.convolutions.1.bias", 16),
            TensorShape.of("dense.weight", 8, 32),
            TensorShape.of("dense.bias", 8),
            TensorShape.of("classifier.weight", 3, 8),
            TensorShape.of("classifier.bias", 3));
    assertThat(tcn.tensors(new Dimensions(50, 16, 3)))
        .noneMatch(shape -> shape.name().contains("residual"));
  }

  @Test
  void build_withFinalStates_saysWhatToTake() {
    assertThatThrownBy(() -> Tcn.builder().pooling(Pooling.FINAL_STATES).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("FINAL_STATES", "LAST_STEP");
  }

  @Test
  void build_withValueOutOfRange_namesIt() {
    assertThatThrownBy(() -> Tcn.builder().levels(11).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("levels is 11; expected 1 to 10");
    assertThatThrownBy(() -> Tcn.builder().kernelSize(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kernelSize is 1; expected 2 to 16");
    assertThatThrownBy(() -> Tcn.builder().channels(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("channels is 0; expected 1 to 4096");
    assertThatThrownBy(() -> Tcn.builder().convolutionDropout(-0.1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("convolutionDropout is -0.1; expected 0 to below 1");
  }
}
