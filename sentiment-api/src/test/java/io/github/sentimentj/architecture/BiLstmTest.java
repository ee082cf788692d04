package io.github.sentimentj.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BiLstmTest {

  @Test
  void tensors_ofTheMissionsModel_haveItsShapes() {
    BiLstm missions = BiLstm.builder().pooling(Pooling.LAST_STEP).build();
    List<TensorShape> tensors = missions.tensors(new Dimensions(1000, 100, 2));
    assertThat(tensors)
        .contains(
            TensorShape.of("embedding.weight", 1000, 100),
            TensorShape.of("lstm.weight_ih_l0", 512, 100),
            TensorShape.of("lstm.weight_hh_l0_reverse", 512, 128),
            TensorShape.of("dense.weight", 128, 256),
            TensorShape.of("classifier.weight", 2, 128))
        .hasSize(13);
  }

  @Test
  void tensors_ofTwoLayers_feedBothDirectionsOn() {
    BiLstm deep = BiLstm.builder().layers(2).hiddenSize(8).pooling(Pooling.ATTENTION).build();
    assertThat(deep.tensors(new Dimensions(10, 5, 3)))
        .contains(
            TensorShape.of("lstm.weight_ih_l1", 32, 16),
            TensorShape.of("attention.projection.weight", 8, 16));
  }

  @Test
  void build_withValueOutOfRange_namesIt() {
    assertThatThrownBy(() -> BiLstm.builder().hiddenSize(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hiddenSize is 0")
        .hasMessageContaining("1 to 4096");
    assertThatThrownBy(() -> BiLstm.builder().dropout(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dropout is 1.0");
    assertThatThrownBy(() -> BiLstm.builder().embeddingDropout(Double.NaN).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("embeddingDropout is NaN");
  }
}
