package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the words of training texts in one pass and numbers them at the same time, so that no text
 * is tokenized twice.
 *
 * <p>Not thread-safe; build in one thread.
 */
public final class VocabularyBuilder {
  // What is longer is no word but data, such as an image in Base64, and would fill a model's file.
  private static final int LONGEST_WORD = 256;

  private final Tokenizer tokenizer;
  private final int maxLength;
  private final Truncation truncation;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] counts = new int[1024];
  private final List<int[]> texts = new ArrayList<>();
  private final List<Boolean> cut = new ArrayList<>();
  private final ScriptCounts scripts = new ScriptCounts();
  private long tokenCount;

  /**
   * Starts with no texts.
   *
   * @param maxLength most tokens of a text that will be read, at least 1
   */
  public VocabularyBuilder(Tokenizer tokenizer, int maxLength, Truncation truncation) {
    this.maxLength = maxLength;
    this.truncation = requireNonNull(truncation, "truncation");
    this.tokenizer = requireNonNull(tokenizer, "tokenizer");
  }

  /**
   * Adds the texts of a data set, in its order. They are tokenized by several threads; the result
   * does not depend on how many.
   *
   * @param threads at least 1; a single one is the caller's own
   * @throws TrainingException if the tokenizer fails on a text, which the message names, or if the
   *     thread is interrupted; its flag is kept
   */
  public void addAll(Dataset data, int threads) {
    try (OrderedWork<VocabularyBuilder> work = new OrderedWork<>(threads, this::append)) {
      for (TextChunk chunk : TextChunk.of(data)) {
        if (threads == 1) {
          append(chunk.read(this::empty));
        } else {
          work.add(() -> chunk.read(this::empty));
        }
      }
      work.finish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingException("training was interrupted while it read " + data.name(), e);
    }
  }

  private VocabularyBuilder empty() {
    return new VocabularyBuilder(tokenizer, maxLength, truncation);
  }

  /** Adds what another builder with the same settings has, behind what is here. */
  private void append(VocabularyBuilder more) {
    int[] renumbered = more.words.stream().mapToInt(this::number).toArray();
    for (int i = 0; i < renumbered.length; i++) {
      counts[renumbered[i]] += more.counts[i];
    }
    for (int[] text : more.texts) {
      for (int i = 0; i < text.length; i++) {
        text[i] = renumbered[text[i]];
      }
    }
    texts.addAll(more.texts);
    cut.addAll(more.cut);
    tokenCount += more.tokenCount;
    scripts.add(more.scripts);
  }

  /** Adds a training text. */
  public void add(String text) {
    TextEncoder.TokenizedText tokenized =
        TextEncoder.tokenize(tokenizer, text, maxLength, truncation);
    int[] ids = new int[tokenized.tokens().size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = number(tokenized.tokens().get(i).text());
      counts[ids[i]]++;
    }
    tokenCount += ids.length;
    texts.add(ids);
    cut.add(tokenized.cut());
    scripts.add(text);
  }

  private int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    numbers.put(word, number);
    words.add(word);
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, 2 * counts.length);
    }
    return number;
  }

  /** Returns the number of tokens seen. */
  public long tokenCount() {
    return tokenCount;
  }

  /** Returns the scripts that the texts are written in. */
  public ScriptShares scripts() {
    return scripts.shares();
  }

  /** Returns how often the word was seen. */
  public int count(String word) {
    Integer number = numbers.get(word);
    return number == null ? 0 : counts[number];
  }

  /**
   * Returns the words seen at least this often, most frequent first, equally frequent ones in the
   * order of their UTF-16 units. Words of more than 256 code points are left out, however frequent:
   * texts have them as unknown.
   *
   * @param minFrequency least number of occurrences, at least 1
   * @param maxSize most words kept
   */
  public Vocabulary vocabulary(int minFrequency, int maxSize) {
    return extended(Vocabulary.of(List.of()), minFrequency, maxSize);
  }

  /**
   * Returns the words of a vocabulary with their ids, and behind them others as {@link #vocabulary}
   * chooses and orders them.
   *
   * @param known kept whole, however many words it has
   * @param minFrequency least number of occurrences of the others, at least 1
   * @param maxSize most words altogether
   */
  public Vocabulary extended(Vocabulary known, int minFrequency, int maxSize) {
    Stream<String> others =
        IntStream.range(0, words.size())
            .filter(i -> counts[i] >= minFrequency && isListed(words.get(i), known))
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(i -> words.get(i)))
            .limit(Math.max(0, maxSize - known.words().size()))
            .map(words::get);
    return Vocabulary.of(Stream.concat(known.words().stream(), others).toList());
  }

  private static boolean isListed(String word, Vocabulary known) {
    return word.codePointCount(0, word.length()) <= LONGEST_WORD && !known.contains(word);
  }

  /** Returns all texts in the order they were added, encoded with the vocabulary. */
  public List<EncodedText> encode(Vocabulary vocabulary) {
    int[] ids = words.stream().mapToInt(vocabulary::id).toArray();
    IntUnaryOperator toId = number -> ids[number];
    List<EncodedText> encoded = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      int[] text = IntStream.of(texts.get(i)).map(toId).toArray();
      encoded.add(TextEncoder.truncate(text, cut.get(i), maxLength, truncation));
    }
    return encoded;
  }
}
