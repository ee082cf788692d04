package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassifierTest {
  private static final EncodedText TEXT =
      new TextEncoder(
              new FakeServices.Words(),
              Vocabulary.of(List.of("good")),
              10,
              Truncation.HEAD_AND_TAIL)
          .encode("good");

  private static double[] probabilities(float... logits) {
    Network network =
        new Network() {
          @Override
          public float[][] logits(EncodedBatch batch) {
            float[][] all = new float[batch.size()][];
            Arrays.fill(all, logits);
            return all;
          }

          @Override
          public void close() {}
        };
    return new Classifier(network, List.of(0.5, 0.5)).probabilities(List.of(TEXT))[0];
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void probabilities_ofLogitsThatAreNoNumbers_areAnErrorThatSaysWhatToDo(float logit) {
    assertThatThrownBy(() -> probabilities(logit, 1))
        .isInstanceOf(SentimentException.class)
        .hasMessageContaining("not finite");
  }

  @Test
  void probabilities_ofAnInfinitelyLowLogit_areNone() {
    assertThat(probabilities(Float.NEGATIVE_INFINITY, 1)).containsExactly(0, 1);
    assertThat(probabilities(-Float.MAX_VALUE, Float.MAX_VALUE)).containsExactly(0, 1);
  }
}
