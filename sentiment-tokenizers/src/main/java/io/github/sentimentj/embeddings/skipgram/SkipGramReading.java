package io.github.sentimentj.embeddings.skipgram;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From texts to the vectors of one vocabulary. */
final class SkipGramReading {
  private final SkipGramSettings settings;
  private final Vocabulary vocabulary;

  SkipGramReading(SkipGramSettings settings, Vocabulary vocabulary) {
    this.settings = settings;
    this.vocabulary = vocabulary;
  }

  WordVectors read(Supplier<Stream<String>> texts) throws IOException {
    TextCorpus corpus = corpus(texts);
    Vocabulary all = all(corpus);
    Optional<WordVectors> start = start(all);
    int dimension = dimension(start);
    SplittableRandom random = new SplittableRandom(settings.seed);
    SkipGramVectors learned =
        SkipGramVectors.random(corpus.words().size(), dimension, random.split());
    start.ifPresent(learned::startFrom);
    SkipGramTraining.of(corpus, learned, settings).run(corpus, random);
    WordVectors result = new WordVectors(vocabulary.size(), dimension);
    start.ifPresent(source -> result.skippedEntries(source.skippedEntries()));
    put(result, corpus, learned);
    start.ifPresent(source -> putMissing(result, source, all));
    start.flatMap(WordVectors::subwords).ifPresent(result::subwords);
    return result;
  }

  private TextCorpus corpus(Supplier<Stream<String>> texts) {
    TextCorpus corpus;
    try (Stream<String> stream = texts.get()) {
      corpus = TextCorpus.of(stream, settings.tokenizer);
    }
    if (corpus.tokenCount() == 0) {
      throw new DataException(
          "skip-gram has no words to learn from: %d texts, all of them empty"
              .formatted(corpus.texts().size()));
    }
    long tokens = corpus.tokenCount();
    Set<String> wanted = new HashSet<>(vocabulary.words());
    vocabulary.words().forEach(word -> wanted.add(lowerCase(word)));
    corpus.keep(settings.minFrequency, wanted::contains);
    if (corpus.words().size() < 2) {
      throw new DataException(
          "skip-gram needs two words or more that occur %d times; the texts, %d words, have %d; lower"
                  .formatted(settings.minFrequency, tokens, corpus.words().size())
              + " minFrequency or add texts");
    }
    return corpus;
  }

  /** Words of the corpus in their order, then those of the vocabulary alone. */
  private Vocabulary all(TextCorpus corpus) {
    List<String> words = new ArrayList<>(corpus.words());
    vocabulary.words().stream().filter(word -> corpus.id(word) < 0).forEach(words::add);
    return Vocabulary.of(words);
  }

  private Optional<WordVectors> start(Vocabulary all) throws IOException {
    WordEmbeddings source = settings.start;
    return source == null ? Optional.empty() : Optional.of(source.read(all));
  }

  private int dimension(Optional<WordVectors> start) {
    int asked = settings.dimension;
    if (start.isEmpty()) {
      return asked == 0 ? SkipGramSettings.USUAL_DIMENSION : asked;
    }
    int given = start.get().dimension();
    if (asked != 0 && asked != given) {
      throw new IllegalArgumentException(
          "dimension is %d, but the vectors started from have %d; leave dimension out"
              .formatted(asked, given));
    }
    return given;
  }

  private void put(WordVectors result, TextCorpus corpus, SkipGramVectors learned) {
    for (String word : vocabulary.words()) {
      boolean exact = corpus.id(word) >= 0;
      int found = exact ? corpus.id(word) : corpus.id(lowerCase(word));
      if (found >= 0) {
        WordMatch match = exact ? WordMatch.EXACT : WordMatch.LOWER_CASE;
        result.put(vocabulary.id(word), finite(learned.copy(found), word), match);
      }
    }
  }

  private float[] finite(float[] vector, String word) {
    for (float value : vector) {
      if (!Float.isFinite(value)) {
        throw new TrainingException(
            "skip-gram diverged: the vector of '%s' is not finite; lower learningRate, %s"
                .formatted(word, settings.learningRate));
      }
    }
    return vector;
  }

  /** Takes from the source what the texts do not hold. */
  private void putMissing(WordVectors result, WordVectors source, Vocabulary all) {
    for (String word : vocabulary.words()) {
      int id = vocabulary.id(word);
      if (!result.contains(id) && source.contains(all.id(word))) {
        float[] vector = new float[source.dimension()];
        source.copyTo(all.id(word), vector, 0);
        result.put(id, vector, source.match(all.id(word)).orElseThrow());
      }
    }
  }

  private static String lowerCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
