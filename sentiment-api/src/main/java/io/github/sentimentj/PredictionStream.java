package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Predictions of a stream of texts, in its order, computed as they are asked for.
 *
 * <p>Texts are predicted in chunks that double: the first answer needs one text only, and never
 * more texts are read ahead than have been answered.
 */
final class PredictionStream extends Spliterators.AbstractSpliterator<Prediction> {
  private static final int MOST_TEXTS = 512;
  // Bounds the memory where texts are long.
  private static final long MOST_CHARACTERS = 1 << 22;

  private final Spliterator<String> texts;
  private final Function<List<String>, List<Prediction>> predict;
  private final Queue<Prediction> answered = new ArrayDeque<>();
  private long index;
  private int chunkSize = 1;

  private PredictionStream(
      Spliterator<String> texts, Function<List<String>, List<Prediction>> predict) {
    super(
        texts.estimateSize(),
        Spliterator.ORDERED
            | Spliterator.NONNULL
            | (texts.characteristics() & Spliterator.SIZED & ~Spliterator.SUBSIZED));
    this.texts = texts;
    this.predict = predict;
  }

  static Stream<Prediction> of(
      Stream<String> texts, Function<List<String>, List<Prediction>> predict) {
    Spliterator<String> source = texts.sequential().spliterator();
    return StreamSupport.stream(new PredictionStream(source, predict), false).onClose(texts::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Prediction> action) {
    if (answered.isEmpty()) {
      List<String> chunk = chunk();
      if (chunk.isEmpty()) {
        return false;
      }
      answered.addAll(predict.apply(chunk));
    }
    action.accept(answered.remove());
    return true;
  }

  private List<String> chunk() {
    List<String> chunk = new ArrayList<>();
    long[] characters = new long[1];
    while (chunk.size() < chunkSize && characters[0] < MOST_CHARACTERS) {
      boolean more =
          texts.tryAdvance(
              text -> {
                requireNonNull(text, () -> "text at index " + index);
                chunk.add(text);
                characters[0] += text.length();
              });
      if (!more) {
        break;
      }
      index++;
    }
    chunkSize = Math.min(MOST_TEXTS, 2 * chunkSize);
    return chunk;
  }
}
