package io.github.sentimentj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingDataTest {

  private static Dataset of(String... texts) {
    return Dataset.of(Stream.of(texts).map(text -> new Example(text, "positive")).toList());
  }

  @Test
  void texts_unlabelledOnesOfTestAndValidation_areLeftOut() {
    TrainingData data =
        new TrainingData(
            of("a", "b"),
            Optional.of(of("held")),
            Optional.of(of("tested")),
            Optional.of(of("c", "tested", "held", "d")));
    assertThat(data.texts()).containsExactly("a", "b", "c", "d");
  }
}
