package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.text.EncodedText;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EmbeddedTextsTest {
  // Words 2 and 3; their features deviate from their mean by 1 and by 10.
  private static final float[] TABLE = {0, 0, 0, 0, 1, 10, 3, 30};
  private static final float[][] ALL = {{1, 1}};

  private static EmbeddedTexts texts(float[][] masks) {
    return new EmbeddedTexts(
        List.of(EncodedText.of(2, 3)),
        new EmbeddingTable(Tensor.of(TABLE.clone(), 4, 2), new Dimensions(4, 2, 2)),
        masks);
  }

  private static float[] vector(EmbeddedTexts texts, int position) {
    float[] vector = new float[2];
    texts.copyTo(0, position, vector);
    return vector;
  }

  @Test
  void moveUphill_ofOneStep_hasTheLengthInUnitsOfEachFeaturesDeviation() {
    EmbeddedTexts texts = texts(ALL);
    texts.addGradients(FloatBuffer.wrap(new float[] {3, 0.4f, 0, 0}), false);
    texts.moveUphill(5);
    // In units of deviations the gradient is (3, 4), so the step is (3, 4).
    assertThat(vector(texts, 0)).containsExactly(new float[] {1 + 3, 10 + 40}, within(1e-3f));
    assertThat(vector(texts, 1)).containsExactly(3, 30);
  }

  @Test
  void moveUphill_withoutGradient_staysWhereItIs() {
    EmbeddedTexts texts = texts(ALL);
    texts.moveUphill(5);
    assertThat(vector(texts, 0)).containsExactly(1, 10);
  }

  @Test
  void addGradients_ofBothDirections_meetAtTheWord() {
    EmbeddedTexts texts = texts(ALL);
    texts.addGradients(FloatBuffer.wrap(new float[] {1, 2, 3, 4}), false);
    texts.addGradients(FloatBuffer.wrap(new float[] {10, 20, 30, 40}), true);
    RowGradients rows = new RowGradients(4, 2);
    texts.addTo(rows);
    assertThat(rows.count()).isEqualTo(2);
    assertThat(rows.rows()).startsWith(31, 42, 13, 24);
  }

  @Test
  void addGradients_ofDroppedFeatures_areNone() {
    EmbeddedTexts texts = texts(new float[][] {{0, 2}});
    texts.addGradients(FloatBuffer.wrap(new float[] {1, 2, 3, 4}), false);
    RowGradients rows = new RowGradients(4, 2);
    texts.addTo(rows);
    assertThat(vector(texts, 0)).containsExactly(0, 20);
    assertThat(rows.rows()).startsWith(0, 4, 0, 8);
  }
}
