package io.github.sentimentj.embeddings;

import static io.github.sentimentj.embeddings.VectorFormatsTest.row;
import static io.github.sentimentj.embeddings.VectorFormatsTest.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallBackTest {
  private static final String FILE =
      """
      film 1
      Film 2
      usa 3
      ... 4
      (film) 5
      n't 6
      \u0939\u093f 7
      London 8
      US 9
      :D 10
      D 11
      Polish 12
      POLISH 13
      """;

  private static WordVectors read(String file, String... words) throws IOException {
    return source(file.getBytes(UTF_8)).read(Vocabulary.of(List.of(words)));
  }

  @ParameterizedTest
  @CsvSource({
    "film, 1, EXACT",
    "Film, 2, EXACT",
    "FILM, 1, LOWER_CASE",
    "(film), 5, EXACT",
    "(FILM), 5, LOWER_CASE",
    "film!!!, 1, STRIPPED",
    "#FILM, 1, STRIPPED",
    "“film”, 1, STRIPPED",
    "USA., 3, STRIPPED",
    "..., 4, EXACT",
    "N'T, 6, LOWER_CASE",
    "\u0939\u093f\u0964, 7, STRIPPED",
    "london, 8, UPPER_CASE",
    "LONDON, 8, UPPER_CASE",
    "us, 9, UPPER_CASE",
    "polish, 12, UPPER_CASE",
    ":d, 10, UPPER_CASE",
    "#London, 8, STRIPPED",
    "(london), 8, STRIPPED",
    "us!, 9, STRIPPED"
  })
  void read_word_fallsBack(String word, float value, WordMatch match) throws IOException {
    WordVectors vectors = read(FILE, word);
    assertThat(row(vectors, 2)).containsExactly(value);
    assertThat(vectors.match(2)).contains(match);
  }

  @ParameterizedTest
  @CsvSource({"films", "!!!", "fil-m", "\uD83D"})
  void read_wordNotThere_isMissing(String word) throws IOException {
    assertThat(read(FILE, word).match(2)).isEmpty();
  }

  @Test
  void read_nearestFormLast_counts() throws IOException {
    WordVectors vectors = read("film 1\nfilm! 2\nFilm! 3\n", "Film!", "FILM!", "film?");
    assertThat(row(vectors, 2)).containsExactly(3);
    assertThat(row(vectors, 3)).containsExactly(2);
    assertThat(row(vectors, 4)).containsExactly(1);
  }

  /** A file may list them in any order. */
  @Test
  void read_capitalsFirst_lowerCaseCounts() throws IOException {
    WordVectors vectors = read("FILM 1\nFilm 2\nfilm 3\n", "film", "fiLM", "film!");
    assertThat(vectors.match(2)).contains(WordMatch.EXACT);
    assertThat(vectors.match(3)).contains(WordMatch.LOWER_CASE);
    assertThat(vectors.match(4)).contains(WordMatch.STRIPPED);
    for (int id = 2; id <= 4; id++) {
      assertThat(row(vectors, id)).containsExactly(3);
    }
  }

  @Test
  void read_entriesSkipped_areCounted() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("film 1\nfilm 2\nother 3\nother 4\nf".getBytes(UTF_8));
    file.write(0xFF);
    file.write("lm 5\nn\u00e9e 6\n".getBytes(UTF_8));
    WordVectors vectors = source(file.toByteArray()).read(Vocabulary.of(List.of("film")));
    assertThat(row(vectors, 2)).containsExactly(1);
    assertThat(vectors.skippedEntries()).isEqualTo(2); // "other" is nobody's word
  }
}
