package io.github.sentimentj.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DenseCnnBiLstmTest {

  @Test
  void tensors_ofTheDefaults_feedEveryConvolutionWithAllBeforeIt() {
    assertThat(DenseCnnBiLstm.ofDefaults().tensors(new Dimensions(1000, 100, 5)))
        .contains(
            TensorShape.of("convolutions.0.weight", 64, 100, 3),
            TensorShape.of("convolutions.1.weight", 64, 164, 3),
            TensorShape.of("convolutions.2.weight", 64, 228, 3),
            TensorShape.of("lstm.weight_ih_l0", 512, 292),
            TensorShape.of("lstm.weight_hh_l0_reverse", 512, 128),
            TensorShape.of("attention.projection.weight", 128, 256),
            TensorShape.of("dense.weight", 128, 256),
            TensorShape.of("classifier.weight", 5, 128))
        .hasSize(1 + 6 + 8 + 3 + 4);
  }

  @Test
  void build_withValueOutOfRange_namesIt() {
    assertThatThrownBy(() -> DenseCnnBiLstm.builder().window(4).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window is 4; expected an odd number");
    assertThatThrownBy(() -> DenseCnnBiLstm.builder().growthRate(1025).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("growthRate is 1025; expected 1 to 1024");
    assertThatThrownBy(() -> DenseCnnBiLstm.builder().convolutions(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("convolutions is 0; expected 1 to 16");
    assertThatThrownBy(() -> DenseCnnBiLstm.builder().hiddenSize(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hiddenSize is 0; expected 1 to 4096");
  }
}
