package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTest {
  @Test
  void new_textAndLabel_hasWeight1AndNeitherIdNorGroup() {
    assertThat(new Example("", "positive"))
        .isEqualTo(new Example("", "positive", Optional.empty(), Optional.empty(), 1f));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void new_blankLabel_isRefused(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Example("text", label))
        .withMessageContaining("label is blank");
  }

  @ParameterizedTest
  @ValueSource(floats = {0f, -0f, -1f, Float.NaN, Float.POSITIVE_INFINITY})
  void new_weightNotFiniteAndAbove0_isRefusedByValue(float weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Example("text", "a", Optional.empty(), Optional.empty(), weight))
        .withMessageContaining("weight is " + weight);
  }

  @Test
  void new_null_isRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> new Example(null, "a")).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> new Example("t", null)).withMessage("label");
    assertThatNullPointerException()
        .isThrownBy(() -> new Example("t", "a", null, Optional.empty(), 1f))
        .withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> new Example("t", "a", Optional.empty(), null, 1f))
        .withMessage("group");
  }
}
