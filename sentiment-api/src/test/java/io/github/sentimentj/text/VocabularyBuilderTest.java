package io.github.sentimentj.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.contract.SpaceTokenizer;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class VocabularyBuilderTest {
  private static final Tokenizer SPACES = new SpaceTokenizer();

  private static VocabularyBuilder builder(Tokenizer tokenizer) {
    return new VocabularyBuilder(tokenizer, 7, Truncation.HEAD_AND_TAIL);
  }

  private static Dataset texts(int count, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(12); word > 0; word--) {
        text.append((char) ('a' + Math.abs(random.nextGaussian()) * 6)).append(' ');
      }
      examples.add(new Example(text.append(i % 90).toString(), "x"));
    }
    return Dataset.of(examples);
  }

  @Property(tries = 40)
  void addAll_anyNumberOfThreads_isWhatOneTextAfterTheOtherGives(
      @ForAll @IntRange(max = 2000) int count,
      @ForAll @IntRange(min = 1, max = 5) int threads,
      @ForAll long seed) {
    Dataset data = texts(count, seed);
    VocabularyBuilder one = builder(SPACES);
    data.forEach(example -> one.add(example.text()));
    VocabularyBuilder all = builder(SPACES);
    all.addAll(data, threads);

    Vocabulary expected = one.vocabulary(2, 50);
    Vocabulary actual = all.vocabulary(2, 50);
    assertThat(actual.words()).isEqualTo(expected.words());
    assertThat(all.encode(actual)).isEqualTo(one.encode(expected));
    assertThat(all.tokenCount()).isEqualTo(one.tokenCount());
    assertThat(all.scripts()).isEqualTo(one.scripts());
    assertThat(all.count("a")).isEqualTo(one.count("a"));
  }

  @Test
  void vocabulary_wordOfMoreThan256CodePoints_isUnknownHoweverFrequent() {
    String longest = "\uD83D\uDE00".repeat(256);
    VocabularyBuilder builder = builder(SPACES);
    for (int i = 0; i < 3; i++) {
      builder.add(longest + " " + longest + "x good");
    }
    Vocabulary vocabulary = builder.vocabulary(1, 10);
    assertThat(vocabulary.words()).containsExactly("good", longest);
    assertThat(builder.encode(vocabulary).get(0).id(1)).isEqualTo(Vocabulary.UNKNOWN_ID);
  }

  @Test
  void extended_longWordThatTheVocabularyHas_staysKnown() {
    Vocabulary known = Vocabulary.of(List.of("a".repeat(1000)));
    VocabularyBuilder builder = builder(SPACES);
    builder.add(known.words().get(0));
    assertThat(builder.extended(known, 1, 10).words()).isEqualTo(known.words());
    assertThat(builder.encode(known).get(0).id(0)).isEqualTo(Vocabulary.FIRST_WORD_ID);
  }

  /** Fails where it meets a word. */
  private record Failing(String word, Throwable failure) implements Tokenizer {
    @Override
    public List<Token> tokenize(String text) {
      if (text.contains(word)) {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
      return SPACES.tokenize(text);
    }

    @Override
    public TokenizerSpec spec() {
      return SPACES.spec();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void addAll_tokenizerFails_throwsNamingTheFirstExample(int threads) {
    List<Example> examples = new ArrayList<>(texts(3000, 1).stream().toList());
    examples.set(1999, new Example("bad", "x", Optional.of("review-7"), Optional.empty(), 1));
    examples.set(2500, new Example("bad", "x"));
    IllegalStateException failure = new IllegalStateException("no such rule");
    assertThatThrownBy(
            () -> builder(new Failing("bad", failure)).addAll(Dataset.of(examples), threads))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll("data set: example 2000 (review-7)", "no such rule")
        .hasCause(failure);
  }

  @Test
  void addAll_tokenizerOverflowsTheStack_throwsNamingTheExample() {
    Dataset data = Dataset.of(List.of(new Example("good", "x"), new Example("bad", "x")));
    assertThatThrownBy(() -> builder(new Failing("bad", new StackOverflowError())).addAll(data, 2))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll("example 2", "StackOverflowError");
  }

  @Test
  void addAll_outOfMemory_isThrownAsItIs() {
    OutOfMemoryError failure = new OutOfMemoryError("heap");
    Dataset data = Dataset.of(List.of(new Example("bad", "x")));
    assertThatThrownBy(() -> builder(new Failing("bad", failure)).addAll(data, 2))
        .isSameAs(failure);
  }

  /** Waits until it is interrupted. */
  private static final class Stuck implements Tokenizer {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);

    @Override
    public List<Token> tokenize(String text) {
      entered.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        left.countDown();
        Thread.currentThread().interrupt();
      }
      return List.of();
    }

    @Override
    public TokenizerSpec spec() {
      return SPACES.spec();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void addAll_interrupted_throwsKeepsTheFlagAndEndsItsThreads(int threads) throws Exception {
    Stuck stuck = new Stuck();
    List<Object> seen = new ArrayList<>();
    Thread training =
        new Thread(
            () -> {
              try {
                builder(stuck).addAll(texts(1000, 3), threads);
              } catch (TrainingException e) {
                seen.add(e.getMessage());
                seen.add(Thread.currentThread().isInterrupted());
              }
            });
    training.start();
    stuck.entered.await();
    training.interrupt();
    training.join();
    assertThat(seen).containsExactly("training was interrupted while it read data set", true);
    stuck.left.await();
  }

  /** Few texts are under way: memory does not grow with the data set. */
  @Test
  void addAll_firstChunkIsSlow_doesNotRunAhead() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger read = new AtomicInteger();
    Tokenizer slowAtFirst =
        new Tokenizer() {
          @Override
          public List<Token> tokenize(String text) {
            if (text.equals("first")) {
              try {
                released.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
            read.incrementAndGet();
            return SPACES.tokenize(text);
          }

          @Override
          public TokenizerSpec spec() {
            return SPACES.spec();
          }
        };
    List<Example> examples = new ArrayList<>(texts(20_000, 5).stream().toList());
    examples.set(0, new Example("first", "x"));
    VocabularyBuilder builder = builder(slowAtFirst);
    Thread training = new Thread(() -> builder.addAll(Dataset.of(examples), 2));
    training.start();
    while (training.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(read.get()).isLessThanOrEqualTo(4 * 256);
    released.countDown();
    training.join();
    assertThat(read.get()).isEqualTo(20_000);
  }
}
