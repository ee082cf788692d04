package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PredictionStreamTest {
  private static List<Prediction> answer(List<String> texts) {
    return texts.stream()
        .map(
            text ->
                new Prediction(text, 1, Map.of(text, 1.0), false, false, Optional.empty(), false))
        .toList();
  }

  private static Stream<Prediction> predictions(Stream<String> texts) {
    return PredictionStream.of(texts, PredictionStreamTest::answer);
  }

  @Property(tries = 60)
  void of_anyNumberOfTexts_keepsTheirOrder(
      @ForAll @IntRange(max = 3000) int size, @ForAll boolean parallel) {
    List<String> texts = IntStream.range(0, size).mapToObj(i -> "text " + i).toList();
    Stream<Prediction> predictions = predictions(texts.stream());
    List<String> labels =
        (parallel ? predictions.parallel() : predictions).map(Prediction::label).toList();
    assertThat(labels).isEqualTo(texts);
  }

  @Test
  void of_anEndlessStream_readsAheadNoMoreThanIsAnswered() {
    AtomicInteger read = new AtomicInteger();
    Stream<String> endless = Stream.generate(() -> "text " + read.incrementAndGet());
    assertThat(predictions(endless).findFirst()).isPresent();
    assertThat(read).hasValue(1);
    read.set(0);
    Stream<String> again = Stream.generate(() -> "text " + read.incrementAndGet());
    assertThat(predictions(again).limit(100)).hasSize(100);
    assertThat(read.get()).isBetween(100, 200);
  }

  @Test
  void of_longTexts_readsFewAtATime() {
    List<Integer> chunks = new ArrayList<>();
    Stream<String> texts = Stream.generate(() -> "x".repeat(1 << 20)).limit(40);
    Stream<Prediction> predictions =
        PredictionStream.of(
            texts,
            chunk -> {
              chunks.add(chunk.size());
              return answer(chunk.stream().map(text -> "long").toList());
            });
    assertThat(predictions.count()).isEqualTo(40);
    assertThat(chunks).allMatch(size -> size <= 4);
  }

  @Test
  void close_always_closesTheSource() {
    AtomicBoolean closed = new AtomicBoolean();
    try (Stream<Prediction> predictions =
        predictions(Stream.of("a").onClose(() -> closed.set(true)))) {
      assertThat(predictions.iterator().next().label()).isEqualTo("a");
    }
    assertThat(closed).isTrue();
  }

  @Test
  void of_aNullText_namesItsIndex() {
    Stream<Prediction> predictions = predictions(Stream.of("a", "b", null));
    assertThatThrownBy(predictions::toList)
        .isInstanceOf(NullPointerException.class)
        .hasMessage("text at index 2");
  }
}
