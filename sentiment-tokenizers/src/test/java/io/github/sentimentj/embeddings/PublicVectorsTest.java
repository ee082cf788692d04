package io.github.sentimentj.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.VocabularyBuilder;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The tool's own answers, the word that it does not list among them. */
  @Test
  void read_fastTextModel_givesWhatTheToolPrints() throws IOException {
    List<String> lines =
        Files.readAllLines(SharedData.file("vectors-formats/ft-sst-sg16.expected.txt"));
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      String[] fields = line.strip().split(" ", -1);
      WordVectors vectors = read("vectors-formats/ft-sst-sg16.bin.gz", fields[0]);
      for (int i = 0; i < vectors.dimension(); i++) {
        BigDecimal printed = new BigDecimal(fields[i + 1]);
        BigDecimal ours = BigDecimal.valueOf(row(vectors, 2)[i]);
        assertThat(ours.round(new MathContext(5)))
            .as("%s %d", fields[0], i)
            .isCloseTo(printed, within(printed.ulp()));
        assertThat(row(vectors, 2)[i]).isCloseTo(Float.parseFloat(fields[i + 1]), within(6e-6f));
      }
      assertThat(vectors.match(2))
          .contains(fields[0].startsWith("non") ? WordMatch.SUBWORDS : WordMatch.EXACT);
    }
  }

  /** The unlisted word, within what 16 bits a number lose. */
  @Test
  void read_subwordsOfFastTextModel_composeWhatTheToolPrints() throws IOException {
    String line =
        Files.readAllLines(SharedData.file("vectors-formats/ft-sst-sg16.expected.txt")).get(2);
    String[] fields = line.strip().split(" ", -1);
    WordVectors vectors =
        Embeddings.file(SharedData.file("vectors-formats/ft-sst-sg16.bin.gz"))
            .subwordsAtPrediction()
            .read(Vocabulary.of(List.of("great")));
    float[] composed = new float[vectors.dimension()];
    vectors.subwords().orElseThrow().compose(fields[0], composed);
    for (int i = 0; i < composed.length; i++) {
      assertThat(composed[i]).isCloseTo(Float.parseFloat(fields[i + 1]), within(3e-4f));
    }
  }

  /** Both files come from one training, and the text has five digits. */
  @Test
  void read_fastTextModel_hasTheVectorsOfItsTextFile() throws IOException {
    List<String> words = wordsOf("vectors-formats/ft-sst-sg16.vec.gz");
    Vocabulary vocabulary = Vocabulary.of(words);
    WordVectors text =
        Embeddings.file(SharedData.file("vectors-formats/ft-sst-sg16.vec.gz")).read(vocabulary);
    WordVectors model =
        Embeddings.file(SharedData.file("vectors-formats/ft-sst-sg16.bin.gz")).read(vocabulary);
    assertThat(text.size()).isEqualTo(words.size());
    for (String word : words) {
      assertThat(row(model, vocabulary.id(word)))
          .as(word)
          .containsExactly(row(text, vocabulary.id(word)), within(6e-5f));
    }
  }

  /** Quantized vectors point where those they come from do. */
  @Test
  void read_quantizedFastTextModel_isNearTheModel() throws IOException {
    Vocabulary vocabulary =
        Vocabulary.of(List.of("good", "bad", "terrible", "boring", "great", "film"));
    WordVectors model =
        Embeddings.file(SharedData.file("vectors-formats/ft-sst-sup10.bin.gz")).read(vocabulary);
    WordVectors quantized =
        Embeddings.file(SharedData.file("vectors-formats/ft-sst-sup10.ftz.gz")).read(vocabulary);
    assertThat(quantized.size()).isEqualTo(vocabulary.words().size());
    for (int id = 2; id < vocabulary.size(); id++) {
      assertThat(cosine(row(model, id), row(quantized, id))).isGreaterThan(0.95);
    }
  }

  /**
   * The tool's own predictions: softmax of the output matrix, the last bytes of the file, times the
   * mean vector of a line's words and its end. The tool adds 1e-5 to each and prints six digits.
   */
  @ParameterizedTest
  @ValueSource(strings = {"bin", "ftz"})
  void read_supervisedFastTextModel_predictsWhatTheToolDoes(String format) throws IOException {
    String file = "vectors-formats/ft-sst-sup10." + format;
    List<String> texts =
        Files.readAllLines(SharedData.file("vectors-formats/ft-sst-sup10.input.txt"));
    List<String> expected = Files.readAllLines(SharedData.file(file + ".expected.txt"));
    assertThat(texts).hasSize(20).hasSameSizeAs(expected);
    double[] output = lastFloats(file + ".gz", 20);
    for (int i = 0; i < texts.size(); i++) {
      List<String> words = List.of((texts.get(i).strip() + " </s>").split(" +", -1));
      double[] mean = mean(file + ".gz", words);
      double margin = dot(output, 0, mean) - dot(output, 10, mean);
      double positive = 1 / (1 + Math.exp(-margin));
      String[] printed = expected.get(i).split(" ", -1);
      boolean first = printed[0].equals("__label__positive");
      assertThat(positive + 1e-5)
          .as(texts.get(i))
          .isCloseTo(Double.parseDouble(printed[first ? 1 : 3]), within(6e-6));
      assertThat(1 - positive + 1e-5)
          .as(texts.get(i))
          .isCloseTo(Double.parseDouble(printed[first ? 3 : 1]), within(6e-6));
    }
  }

  private static double[] lastFloats(String file, int count) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(SharedData.file(file)))) {
      byte[] bytes = in.readAllBytes();
      int size = count * Float.BYTES;
      ByteBuffer last = ByteBuffer.wrap(bytes, bytes.length - size, size);
      last.order(ByteOrder.LITTLE_ENDIAN);
      return IntStream.range(0, count).mapToDouble(i -> last.getFloat()).toArray();
    }
  }

  /** Of the words that the model lists; it has no subwords. */
  private static double[] mean(String file, List<String> words) throws IOException {
    Vocabulary vocabulary = Vocabulary.of(words.stream().distinct().toList());
    WordVectors vectors = Embeddings.file(SharedData.file(file)).read(vocabulary);
    List<float[]> rows =
        words.stream()
            .map(vocabulary::id)
            .filter(id -> vectors.match(id).equals(Optional.of(WordMatch.EXACT)))
            .map(id -> row(vectors, id))
            .toList();
    return IntStream.range(0, vectors.dimension())
        .mapToDouble(i -> rows.stream().mapToDouble(row -> row[i]).sum() / rows.size())
        .toArray();
  }

  private static double dot(double[] matrix, int start, double[] vector) {
    return IntStream.range(0, vector.length).mapToDouble(i -> matrix[start + i] * vector[i]).sum();
  }

  @Test
  void read_word2vecBinary_hasTheNumbersOfTheText() throws IOException {
    List<String> words = wordsOf("vectors-glove/glove.6B.100d.top20k.txt.gz");
    Vocabulary vocabulary = Vocabulary.of(words);
    WordVectors text =
        Embeddings.file(SharedData.file("vectors-glove/glove.6B.100d.top20k.txt.gz"))
            .read(vocabulary);
    WordVectors binary =
        Embeddings.file(SharedData.file("vectors-formats/glove20k-100d.word2vec.bin.gz"))
            .read(vocabulary);
    assertThat(binary.size()).isEqualTo(20_000);
    for (String word : words) {
      int id = vocabulary.id(word);
      assertThat(row(binary, id)).as(word).containsExactly(row(text, id));
    }
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

  private static List<String> wordsOf(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.file(file))),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.indexOf(' ') != line.lastIndexOf(' '))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .toList();
    }
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double squaresOfA = 0;
    double squaresOfB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      squaresOfA += a[i] * a[i];
      squaresOfB += b[i] * b[i];
    }
    return product / Math.sqrt(squaresOfA * squaresOfB);
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
