package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.contract.Architectures;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class WordProjectionTest {
  private static final int VOCABULARY = 30;

  private final Weights weights =
      RandomNetworks.weights(Architectures.tiny().get(0), new Dimensions(VOCABULARY, 7, 3), 1);
  private final WordVectors words = new WordVectors(weights);
  private final Linear layer = new LstmDirection(weights, 0, false).inputLayer();

  @Property(tries = 200)
  void of_texts_hasTheBitsOfTheLayerWhateverIsKept(
      @ForAll @IntRange(max = 2 * VOCABULARY) int room,
      @ForAll @Size(max = 5) List<@Size(min = 1, max = 40) List<@IntRange(max = 29) Integer>> ids) {
    WordProjection projection = new WordProjection(words, layer, room);
    for (List<Integer> each : ids) {
      EncodedText text = EncodedText.of(each.stream().mapToInt(id -> id).toArray());
      assertThat(projection.of(text)).isDeepEqualTo(layer.apply(words.of(text)));
    }
  }

  @Test
  void of_wordsTwice_keepsThoseWithinTheRoomOnly() {
    WordProjection projection = new WordProjection(words, layer, 3);
    EncodedText text = EncodedText.of(2, 3);
    float[][] first = projection.of(text);
    float[][] second = projection.of(text);
    assertThat(second[0]).isSameAs(first[0]);
    assertThat(second[1]).isNotSameAs(first[1]).isEqualTo(first[1]);
  }

  @Test
  void of_manyThreads_hasTheBitsOfTheLayer() throws Exception {
    EncodedText text = EncodedText.of(IntStream.range(0, VOCABULARY).toArray());
    float[][] expected = layer.apply(words.of(text));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 100; round++) {
        WordProjection projection = new WordProjection(words, layer, 20);
        Callable<float[][]> call = () -> projection.of(text);
        for (Future<float[][]> result :
            threads.invokeAll(
                IntStream.range(0, 8).mapToObj(i -> call).collect(Collectors.toList()))) {
          assertThat(result.get()).isDeepEqualTo(expected);
        }
      }
    } finally {
      threads.shutdown();
    }
  }
}
