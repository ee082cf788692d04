package io.github.sentimentj.embeddings.skipgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkipGramTest {
  private static final List<String> GOOD = List.of("great", "superb", "lovely");
  private static final List<String> BAD = List.of("awful", "dreadful", "horrid");
  private static final Vocabulary ADJECTIVES =
      Vocabulary.of(Stream.concat(GOOD.stream(), BAD.stream()).toList());

  /** Sentences in which the words of a list stand between the same words. */
  private static List<String> sentences(int count) {
    SplittableRandom random = new SplittableRandom(1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String good = "we laughed at a %s film with joy";
      String bad = "they slept through some %s movie in boredom";
      boolean praise = random.nextBoolean();
      List<String> words = praise ? GOOD : BAD;
      texts.add((praise ? good : bad).formatted(words.get(random.nextInt(words.size()))));
    }
    return texts;
  }

  /** Settings for so few words: all of each text, and small vectors. */
  private static SkipGram small(List<String> texts) {
    return Embeddings.skipGram(texts).dimension(10).subsampling(0).epochs(10);
  }

  private static float[] row(WordVectors vectors, int id) {
    float[] row = new float[vectors.dimension()];
    vectors.copyTo(id, row, 0);
    return row;
  }

  private static List<float[]> rows(WordVectors vectors, Vocabulary vocabulary) {
    return vocabulary.words().stream().map(word -> row(vectors, vocabulary.id(word))).toList();
  }

  private static double cosine(float[] a, float[] b) {
    return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  }

  private static double product(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void read_interchangeableWords_areNeighbours(int threads) throws IOException {
    WordVectors vectors = small(sentences(1000)).threads(threads).read(ADJECTIVES);
    List<float[]> rows = rows(vectors, ADJECTIVES);
    for (int a = 0; a < rows.size(); a++) {
      for (int b = 0; b < rows.size(); b++) {
        if (a / 3 == b / 3) {
          assertThat(cosine(rows.get(a), rows.get(b))).isGreaterThan(0.8);
        } else {
          assertThat(cosine(rows.get(a), rows.get(b))).isLessThan(0.5);
        }
      }
    }
  }

  @Test
  void description_always_tellsSettingsApartButNotThreads() throws IOException {
    SkipGram settings = small(List.of("a b"));
    assertThat(settings.threads(2).description()).isEqualTo(settings.description());
    Stream<SkipGram> others =
        Stream.of(
            settings,
            settings.dimension(11),
            settings.window(6),
            settings.negatives(6),
            settings.epochs(11),
            settings.learningRate(0.06),
            settings.minFrequency(6),
            settings.subsampling(0.1),
            settings.seed(43),
            settings.tokenizer(Tokenizers.characters()),
            settings.startFrom(settings));
    assertThat(others.map(each -> assertDoesNotThrow(each::description))).doesNotHaveDuplicates();
  }

  @Test
  void read_equalSeedAndOneThread_givesEqualBits() throws IOException {
    SkipGram settings = small(sentences(200)).subsampling(1e-2);
    List<float[]> first = rows(settings.read(ADJECTIVES), ADJECTIVES);
    assertThat(rows(settings.read(ADJECTIVES), ADJECTIVES))
        .usingRecursiveComparison()
        .isEqualTo(first);
    assertThat(rows(settings.seed(7).read(ADJECTIVES), ADJECTIVES).get(0))
        .isNotEqualTo(first.get(0));
  }

  @Test
  void read_textsAsStream_givesTheSameAndClosesIt() throws IOException {
    List<String> texts = sentences(100);
    AtomicBoolean closed = new AtomicBoolean();
    SkipGram streamed =
        Embeddings.skipGram(() -> texts.parallelStream().onClose(() -> closed.set(true)));
    WordVectors expected = Embeddings.skipGram(texts).read(ADJECTIVES);
    assertThat(rows(streamed.read(ADJECTIVES), ADJECTIVES))
        .usingRecursiveComparison()
        .isEqualTo(rows(expected, ADJECTIVES));
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 33})
  void read_anySizes_givesFiniteVectorsOfThatDimension(int size) throws IOException {
    WordVectors vectors =
        small(sentences(100)).dimension(size).window(size).negatives(size).read(ADJECTIVES);
    assertThat(vectors.dimension()).isEqualTo(size);
    for (float[] row : rows(vectors, ADJECTIVES)) {
      for (float value : row) {
        assertThat(value).isFinite();
      }
    }
  }

  @Test
  void read_learningRateTooHigh_saysSo() {
    SkipGram unstable = small(sentences(1000)).negatives(100).learningRate(1);
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> unstable.read(ADJECTIVES))
        .withMessageContaining("diverged")
        .withMessageContaining("learningRate, 1.0");
  }

  @Test
  void read_rareWords_haveVectorsIfTheModelKnowsThem() throws IOException {
    List<String> texts = sentences(100);
    texts.add("a singular film");
    Vocabulary vocabulary = Vocabulary.of(List.of("great", "singular", "absent", "Awful"));
    WordVectors vectors = small(texts).minFrequency(10).read(vocabulary);
    assertThat(vectors.contains(vocabulary.id("great"))).isTrue();
    assertThat(vectors.contains(vocabulary.id("singular"))).isTrue();
    assertThat(vectors.contains(vocabulary.id("absent"))).isFalse();
    assertThat(vectors.contains(vocabulary.id("Awful"))).as("lower case").isTrue();
    assertThat(vectors.size()).isEqualTo(3);
  }

  @Test
  void read_textLongerThanAPiece_isReadToItsEnd() throws IOException {
    String text = "one two ".repeat(1500) + "three four ".repeat(10);
    Vocabulary vocabulary = Vocabulary.of(List.of("three"));
    SkipGram untrained = small(List.of(text)).epochs(1).learningRate(Double.MIN_NORMAL);
    assertThat(row(small(List.of(text)).epochs(1).read(vocabulary), 2))
        .isNotEqualTo(row(untrained.read(vocabulary), 2));
  }

  /** Gives each word a vector of its own, but for those that it does not know. */
  private static WordEmbeddings known(int dimension, List<String> unknown) {
    return vocabulary -> {
      WordVectors vectors = new WordVectors(vocabulary.size(), dimension);
      for (String word : vocabulary.words()) {
        if (!unknown.contains(word)) {
          vectors.put(vocabulary.id(word), vector(word, dimension));
        }
      }
      return vectors;
    };
  }

  private static float[] vector(String word, int dimension) {
    SplittableRandom random = new SplittableRandom(word.hashCode());
    float[] vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextDouble() - 0.5f;
    }
    return vector;
  }

  @Test
  void startFrom_source_givesDimensionFirstValuesAndAbsentWords() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(List.of("great", "absent", "nowhere"));
    SkipGram started = Embeddings.skipGram(sentences(100)).startFrom(known(7, List.of("nowhere")));
    WordVectors vectors = started.epochs(20).read(vocabulary);
    assertThat(vectors.dimension()).isEqualTo(7);
    assertThat(cosine(row(vectors, 2), vector("great", 7))).isBetween(0.5, 0.999999);
    assertThat(row(vectors, 3)).containsExactly(vector("absent", 7));
    assertThat(vectors.contains(4)).isFalse();
  }

  @Test
  void startFrom_otherDimensionThanAsked_isRefused() {
    SkipGram contradictory = small(sentences(10)).startFrom(known(7, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contradictory.read(ADJECTIVES))
        .withMessageContaining("dimension is 10")
        .withMessageContaining("have 7");
  }

  @Test
  void read_noTexts_saysSo() {
    requireDataException(
        () -> Embeddings.skipGram(List.of()).read(ADJECTIVES), "no words to learn from: 0 texts");
    requireDataException(
        () -> Embeddings.skipGram(List.of("", " ")).read(ADJECTIVES), "2 texts, all of them empty");
  }

  @Test
  void read_noFrequentWord_saysSo() {
    requireDataException(
        () -> Embeddings.skipGram(List.of("a b c")).read(Vocabulary.of(List.of("a"))),
        "occur 5 times; the texts, 3 words, have 1; lower minFrequency or add texts");
  }

  private static void requireDataException(ThrowingCallable call, String message) {
    assertThatExceptionOfType(DataException.class).isThrownBy(call).withMessageContaining(message);
  }

  @Test
  void tokenizer_cased_tellsWordsApart() throws IOException {
    Vocabulary cased = Vocabulary.of(List.of("Up", "up"));
    WordVectors vectors =
        small(List.of("Up up a up Up b")).tokenizer(Tokenizers.whitespace()).read(cased);
    assertThat(row(vectors, 2)).isNotEqualTo(row(vectors, 3));
  }

  static Stream<UnaryOperator<SkipGram>> invalid() {
    return Stream.of(
        skipGram -> skipGram.dimension(0),
        skipGram -> skipGram.dimension(4097),
        skipGram -> skipGram.window(0),
        skipGram -> skipGram.window(101),
        skipGram -> skipGram.negatives(0),
        skipGram -> skipGram.negatives(101),
        skipGram -> skipGram.epochs(0),
        skipGram -> skipGram.epochs(1001),
        skipGram -> skipGram.learningRate(0),
        skipGram -> skipGram.learningRate(1.1),
        skipGram -> skipGram.learningRate(Double.NaN),
        skipGram -> skipGram.minFrequency(0),
        skipGram -> skipGram.subsampling(-1e-3),
        skipGram -> skipGram.subsampling(Double.NaN),
        skipGram -> skipGram.threads(0),
        skipGram -> skipGram.threads(257));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void settings_outOfRange_areRefused(UnaryOperator<SkipGram> setting) {
    SkipGram skipGram = Embeddings.skipGram(List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.apply(skipGram))
        .withMessageContaining("expected");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void read_interruptedThread_stopsAndKeepsTheFlag(int threads) {
    List<String> texts = sentences(1000);
    // Interrupts after the last text was read, so that it is learning that stops.
    SkipGram interrupted =
        Embeddings.skipGram(() -> texts.stream().onClose(() -> Thread.currentThread().interrupt()))
            .epochs(1000)
            .threads(threads);
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> interrupted.read(ADJECTIVES))
        .withMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void read_interruptedWhileReadingTexts_stops() {
    SkipGram endless = Embeddings.skipGram(() -> Stream.generate(() -> "good"));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> endless.read(ADJECTIVES))
        .withMessageContaining("read text 1");
    assertThat(Thread.interrupted()).isTrue();
  }
}
