package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SafeTensorsFileTest {
  private final SafeTensorsFile golden =
      SafeTensorsFile.resource("/golden/bilstm-two-layers.safetensors");

  @Test
  void metadata_goldenFile_returnsItsStrings() {
    assertThat(golden.metadata()).containsEntry("pooling", "max-mean").containsEntry("layers", "2");
  }

  @Test
  void f32_goldenFile_returnsValuesWithShape() {
    assertThat(golden.shape("embedding.weight")).containsExactly(30, 6);
    assertThat(golden.f32("embedding.weight").shape()).containsExactly(30, 6);
    assertThat(golden.f32("embedding.weight").toArray()).startsWith(0, 0, 0, 0, 0, 0);
    assertThat(golden.f32("expected.logits").toArray()).doesNotContain(0);
  }

  @Test
  void i64_goldenFile_returnsLengths() {
    assertThat(golden.i64("input.lengths")).containsExactlyInAnyOrder(1, 2, 3, 5, 8, 13, 21, 34);
  }

  @Test
  void f32_otherType_throws() {
    assertThatThrownBy(() -> golden.f32("input.ids"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tensor 'input.ids' is I64, not F32");
  }

  @Test
  void shape_unknownName_throwsWithTheNames() {
    assertThatThrownBy(() -> golden.shape("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("embedding.weight");
  }
}
