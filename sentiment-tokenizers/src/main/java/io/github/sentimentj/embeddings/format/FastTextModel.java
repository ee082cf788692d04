package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the word vectors of a fastText model. The vector of a word is the mean of its own row and
 * of those of its subwords; that of an unseen word, of those of its subwords alone. Which rows they
 * are is known before the matrix begins, so one pass over it is enough. What follows the matrix is
 * not read. Not thread-safe.
 */
final class FastTextModel {
  // What it takes to ask for a row, while its list grows.
  private static final int REQUEST_BYTES = 24;
  private static final int WORD = 0;

  private final ByteReader in;
  private final Vocabulary vocabulary;
  private final boolean keepSubwords;
  private final FastTextSettings settings;
  private final VectorSelection selection;

  /**
   * Reads the start.
   *
   * @param keepSubwords whether all subwords' vectors are wanted, for words yet to come
   */
  FastTextModel(ByteReader in, Vocabulary vocabulary, boolean keepSubwords) throws IOException {
    this.in = in;
    this.vocabulary = vocabulary;
    this.keepSubwords = keepSubwords;
    this.settings = FastTextSettings.read(in);
    this.selection = new VectorSelection(vocabulary, settings.dimension());
  }

  /** A word of the model that is in use. */
  private record Known(WantedWords.Entry entry, int row) {}

  /** The form of a word that is nearest to it, and its row. */
  private record Nearest(WordForm form, int row) {}

  private static final Nearest NONE = new Nearest(WordForm.SUBWORDS, -1);

  WordVectors read() throws IOException {
    int entries = in.int32("the dictionary's sizes");
    int words = in.int32("the dictionary's sizes");
    int labels = in.int32("the dictionary's sizes");
    in.int64("the dictionary's sizes"); // tokens seen
    long pruned = in.int64("the dictionary's sizes");
    long rows = (long) words + (pruned < 0 ? settings.buckets() : pruned);
    if (words < 0
        || labels < 0
        || entries != (long) words + labels
        || pruned < -1
        || pruned > settings.buckets()
        || rows > Integer.MAX_VALUE) {
      throw in.error(
          "a dictionary of %d entries, %d words and %d labels, %d subwords kept"
              .formatted(entries, words, labels, pruned));
    }
    List<Known> known = readWords(words);
    readLabels(labels);
    RowSums sums = new RowSums(settings.dimension());
    List<List<WantedWords.Use>> uses = request(known, words, sums);
    Optional<SubwordVectors> subwords =
        keepSubwords ? Optional.of(keep(words, pruned >= 0, sums)) : Optional.empty();
    if (pruned >= 0) {
      sums.renumber(words, readKept(pruned, words, sums.rows()));
    }
    sums.read(in, rows);
    for (int i = 0; i < uses.size(); i++) {
      if (!sums.isEmpty(i)) {
        float[] mean = sums.takeMean(i);
        uses.get(i).forEach(use -> selection.put(use, mean));
      }
    }
    WordVectors vectors = selection.vectors();
    subwords.ifPresent(vectors::subwords);
    return vectors;
  }

  /** Asks for every subword's row, and returns where they will be. */
  private SubwordVectors keep(int words, boolean pruned, RowSums sums) {
    if (settings.subwords().isEmpty() || pruned) {
      throw in.error(
          pruned
              ? "a model without most of its subwords; those of one that was not pruned can be kept"
              : "a model without subwords; none can be kept");
    }
    // The settings may lie, or be true and too much.
    SubwordRule rule = settings.subwords().get();
    long bytes = rule.buckets() * ((long) Short.BYTES * settings.dimension() + REQUEST_BYTES);
    if (bytes > Runtime.getRuntime().maxMemory()) {
      throw tooLarge(bytes);
    }
    try {
      return room(rule, words, sums);
    } catch (OutOfMemoryError e) {
      throw tooLarge(bytes);
    }
  }

  private DataException tooLarge(long bytes) {
    return in.error(
        "subwords of %d MB; the heap of this JVM has at most %d MB, give it more with -Xmx"
            .formatted(bytes >> 20, Runtime.getRuntime().maxMemory() >> 20));
  }

  private SubwordVectors room(SubwordRule rule, int words, RowSums sums) {
    SubwordVectors subwords = vectors(rule);
    sums.keep(
        words,
        settings.buckets(),
        (values, row) -> {
          try {
            subwords.put(row - words, values);
          } catch (IllegalArgumentException e) {
            throw in.error("subword %d has %s".formatted(row - words, e.getMessage()));
          }
        });
    return subwords;
  }

  private SubwordVectors vectors(SubwordRule rule) {
    try {
      return new SubwordVectors(rule, settings.dimension());
    } catch (IllegalArgumentException e) {
      throw in.error("impossible settings: " + e.getMessage());
    }
  }

  private List<Known> readWords(int words) throws IOException {
    List<Known> known = new ArrayList<>();
    for (int row = 0; row < words; row++) {
      int length = in.skipWord(0, "a word");
      int end = in.position() - 1;
      WantedWords.Entry entry = selection.find(in.buffer(), end - length, end);
      in.int64("a word's count");
      if (in.unsignedByte("a word's type") != WORD) {
        throw in.error("entry %d is no word; %d words were to come first".formatted(row, words));
      }
      if (entry != null) {
        known.add(new Known(entry, row));
      }
    }
    return known;
  }

  private void readLabels(int labels) throws IOException {
    for (int label = 0; label < labels; label++) {
      in.skipWord(0, "a label");
      in.skip(Long.BYTES + 1, "a label's count");
    }
  }

  /** Reads which row the subwords have that a pruned model kept, if they are asked for. */
  private Map<Integer, Integer> readKept(long pruned, int words, Set<Integer> asked)
      throws IOException {
    Map<Integer, Integer> kept = new HashMap<>();
    for (long i = 0; i < pruned; i++) {
      int row = words + in.int32("the kept subwords");
      int place = in.int32("the kept subwords");
      if (place < 0 || place >= pruned) {
        throw in.error("a kept subword at %d of %d".formatted(place, pruned));
      }
      if (asked.contains(row)) {
        kept.put(row, words + place);
      }
    }
    return kept;
  }

  /** Asks for the rows of every word in use, and returns which words each sum is for. */
  private List<List<WantedWords.Use>> request(List<Known> known, int words, RowSums sums) {
    Map<Integer, Nearest> nearest = nearest(known);
    List<List<WantedWords.Use>> uses = new ArrayList<>();
    for (Known word : known) {
      List<WantedWords.Use> own =
          word.entry.uses().stream()
              .filter(use -> nearest.getOrDefault(use.id(), NONE).row == word.row)
              .toList();
      if (!own.isEmpty()) {
        sums.add(uses.size(), word.row);
        requestSubwords(word.entry.utf8(), words, uses.size(), sums);
        uses.add(own);
      }
    }
    for (String word : vocabulary.words()) {
      int id = vocabulary.id(word);
      if (!nearest.containsKey(id)) {
        requestSubwords(word.getBytes(StandardCharsets.UTF_8), words, uses.size(), sums);
        uses.add(List.of(new WantedWords.Use(id, WordForm.SUBWORDS)));
      }
    }
    return uses;
  }

  private static Map<Integer, Nearest> nearest(List<Known> known) {
    Map<Integer, Nearest> nearest = new HashMap<>();
    for (Known word : known) {
      for (WantedWords.Use use : word.entry.uses()) {
        nearest.merge(
            use.id(),
            new Nearest(use.form(), word.row),
            (a, b) -> a.form.compareTo(b.form) <= 0 ? a : b);
      }
    }
    return nearest;
  }

  private void requestSubwords(byte[] utf8, int words, int sum, RowSums sums) {
    settings
        .subwords()
        .ifPresent(rule -> rule.subwords(utf8, bucket -> sums.add(sum, words + bucket)));
  }
}
