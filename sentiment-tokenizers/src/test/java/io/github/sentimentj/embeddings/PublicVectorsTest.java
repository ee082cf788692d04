package io.github.sentimentj.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.VocabularyBuilder;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Reads the files that users have, where the folder of public data is there. */
class PublicVectorsTest {

  @Test
  void read_glove_hasItsNumbers() throws IOException {
    WordVectors vectors = read("vectors-glove/glove.6B.100d.top20k.txt.gz", "the", "n't", "qqqq");
    assertThat(vectors.dimension()).isEqualTo(100);
    assertThat(vectors.size()).isEqualTo(2);
    assertThat(row(vectors, 2)).startsWith(-0.038194f, -0.24487f, 0.72812f);
  }

  @Test
  void read_fastText_hasItsNumbers() throws IOException {
    WordVectors vectors = read("vectors-formats/ft-sst-sg16.vec.gz", "great", "qqqq");
    assertThat(vectors.dimension()).isEqualTo(16);
    assertThat(vectors.size()).isEqualTo(1);
  }

  @Test
  void read_chineseCharacters_areFound() throws IOException {
    WordVectors vectors = read("vectors-zh-char/tencent-char-200d.vec.gz", "很", "好");
    assertThat(vectors.dimension()).isEqualTo(200);
    assertThat(vectors.size()).isEqualTo(2);
  }

  /** A change of the word rules that loses vectors shows here. */
  @Test
  void read_gloveForReviews_coversThem() throws IOException {
    VocabularyBuilder words = new VocabularyBuilder(Tokenizers.words(), 400, Truncation.HEAD);
    try (Reader reader =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.file("imdb/train.csv.gz"))),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
      rows.stream().limit(2000).forEach(row -> words.add(row.getField("text")));
    }
    Vocabulary all = words.vocabulary(1, Integer.MAX_VALUE);
    WordVectors vectors =
        Embeddings.file(SharedData.file("vectors-glove/glove.6B.100d.top100k.txt.gz")).read(all);
    long found =
        all.words().stream()
            .filter(word -> vectors.contains(all.id(word)))
            .mapToLong(words::count)
            .sum();
    assertThat((double) found / words.tokenCount()).isGreaterThan(0.975);
  }

  private static WordVectors read(String file, String... words) throws IOException {
    return Embeddings.file(SharedData.file(file)).read(Vocabulary.of(List.of(words)));
  }

  private static float[] row(WordVectors vectors, int id) {
    float[] row = new float[vectors.dimension()];
    vectors.copyTo(id, row, 0);
    return row;
  }
}
