package io.github.sentimentj.embeddings;

import static io.github.sentimentj.embeddings.VectorFormatsTest.row;
import static io.github.sentimentj.embeddings.VectorFormatsTest.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcatenationTest {
  private static final Vocabulary WORDS = Vocabulary.of(List.of("film", "Great", "dull", "new"));

  private static WordEmbeddings file(String content) {
    return source(content.getBytes(UTF_8));
  }

  private static WordVectors read(String... files) throws IOException {
    WordEmbeddings[] sources =
        List.of(files).stream().map(ConcatenationTest::file).toArray(WordEmbeddings[]::new);
    return Embeddings.concatenate(sources).read(WORDS);
  }

  @Test
  void read_wordOfEverySource_hasAllPartsInOrder() throws IOException {
    WordVectors vectors = read("film 1 2\n", "film 3\n", "film 4 5\n");
    assertThat(vectors.dimension()).isEqualTo(5);
    assertThat(row(vectors, 2)).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void read_wordOfOneSource_isZeroInTheOthersPart() throws IOException {
    WordVectors vectors = read("film 1 2\n", "dull 3\n");
    assertThat(row(vectors, 2)).containsExactly(1, 2, 0);
    assertThat(row(vectors, 4)).containsExactly(0, 0, 3);
    assertThat(vectors.contains(5)).isFalse();
    assertThat(vectors.size()).isEqualTo(2);
  }

  @Test
  void read_wordKnownInDifferentWays_isMatchedByTheSurest() throws IOException {
    assertThat(read("great 1\n", "Great 2\n").match(3)).contains(WordMatch.EXACT);
    assertThat(read("great 1\n", "film 2\n").match(3)).contains(WordMatch.LOWER_CASE);
  }

  @Test
  void read_skippedEntries_areAdded() throws IOException {
    assertThat(read("film 1\nfilm 2\n", "dull 1\ndull 2\ndull 3\n").skippedEntries()).isEqualTo(3);
  }

  @Test
  void read_badSource_isRefusedAsByItself() {
    assertThatThrownBy(() -> read("film 1\n", "film 1 2\ndull 1\n"))
        .isInstanceOf(DataException.class);
  }

  @Test
  void concatenate_oneSource_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Embeddings.concatenate(file("film 1\n")))
        .withMessageContaining("expected two or more");
  }
}
