package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PaddedShapeTest {
  @Property(tries = 200)
  void ofEpoch_anyLengths_readsEveryTextOnce(
      @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 1, max = 400) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 40) int batchSize,
      @ForAll @IntRange(min = 1, max = 8) int workers) {
    List<List<PaddedShape>> batches = PaddedShape.ofEpoch(lengths, batchSize, workers);

    assertThat(batches).hasSize((lengths.size() + batchSize - 1) / batchSize);
    assertThat(batches).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(workers));
    List<PaddedShape> shares = batches.stream().flatMap(List::stream).toList();
    assertThat(shares.stream().mapToInt(PaddedShape::texts).sum()).isEqualTo(lengths.size());
    assertThat(shares.stream().mapToLong(PaddedShape::tokens).sum())
        .isEqualTo(lengths.stream().mapToLong(Integer::longValue).sum());
    assertThat(shares)
        .allSatisfy(
            share -> {
              assertThat(share.time() % 8).isZero();
              assertThat((long) share.time() * share.texts())
                  .isGreaterThanOrEqualTo(share.tokens());
            });
  }

  @Test
  void ofEpoch_textsOfManyLengths_putsLikeLengthsTogether() {
    List<Integer> lengths = List.of(8, 400, 16, 392, 8, 400, 16, 392);
    assertThat(PaddedShape.ofEpoch(lengths, 4, 2))
        .containsExactlyInAnyOrder(
            List.of(new PaddedShape(16, 2, 24), new PaddedShape(16, 2, 24)),
            List.of(new PaddedShape(400, 2, 792), new PaddedShape(400, 2, 792)));
  }
}
