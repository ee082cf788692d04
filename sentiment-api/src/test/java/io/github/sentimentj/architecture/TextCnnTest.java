package io.github.sentimentj.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TextCnnTest {

  @Test
  void tensors_withTheWindowsOfThePaper_areKims() {
    assertThat(TextCnn.builder().windows(3, 4, 5).build().tensors(new Dimensions(1000, 100, 2)))
        .containsExactly(
            TensorShape.of("embedding.weight", 1000, 100),
            TensorShape.of("convolutions.0.weight", 100, 100, 3),
            TensorShape.of("convolutions.0.bias", 100),
            TensorShape.of("convolutions.1.weight", 100, 100, 4),
            TensorShape.of("convolutions.1.bias", 100),
            TensorShape.of("convolutions.2.weight", 100, 100, 5),
            TensorShape.of("convolutions.2.bias", 100),
            TensorShape.of("classifier.weight", 2, 300),
            TensorShape.of("classifier.bias", 2));
  }

  @Test
  void tensors_withADenseLayer_haveIt() {
    TextCnn dense = TextCnn.builder().windows(2, 9).maps(10).denseSize(7).build();
    assertThat(dense.tensors(new Dimensions(1000, 100, 3)))
        .contains(
            TensorShape.of("convolutions.1.weight", 10, 100, 9),
            TensorShape.of("dense.weight", 7, 20),
            TensorShape.of("classifier.weight", 3, 7));
  }

  @Test
  void build_withValueOutOfRange_namesIt() {
    assertThatThrownBy(() -> TextCnn.builder().windows().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number of windows is 0; expected 1 to 16");
    assertThatThrownBy(() -> TextCnn.builder().windows(3, 33).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window is 33; expected 1 to 32");
    assertThatThrownBy(() -> TextCnn.builder().maps(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maps is 0; expected 1 to 4096");
    assertThatThrownBy(() -> TextCnn.builder().denseSize(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("denseSize is -1; expected 0 to 4096");
    assertThatThrownBy(() -> TextCnn.builder().dropout(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dropout is 1.0; expected 0 to below 1");
  }
}
