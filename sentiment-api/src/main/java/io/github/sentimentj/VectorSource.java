package io.github.sentimentj;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.VocabularyBuilder;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.training.Coverage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where first values of the embedding come from.
 *
 * @param pretrained vectors that are there already, or are learned first
 * @param embeddingSize length of vectors where there are none
 * @param known what is known of them where they are in a checkpoint's weights already and need not
 *     be read
 */
record VectorSource(
    Optional<WordEmbeddings> pretrained, int embeddingSize, Optional<FirstVectors> known) {
  private static final Logger LOG = LoggerFactory.getLogger(VectorSource.class);

  VectorSource(Optional<WordEmbeddings> pretrained, int embeddingSize) {
    this(pretrained, embeddingSize, Optional.empty());
  }

  VectorSource with(Optional<FirstVectors> vectors) {
    return new VectorSource(pretrained, embeddingSize, vectors);
  }

  /** Returns what tells this source from others. */
  String description() throws IOException {
    return pretrained.isPresent()
        ? pretrained.get().description()
        : "random vectors of " + embeddingSize + " values";
  }

  /** Returns the words' vectors, none of them where they are in the weights already. */
  WordVectors read(Vocabulary vocabulary) throws IOException {
    if (known.isPresent()) {
      return new WordVectors(vocabulary.size(), known.get().dimension());
    }
    return pretrained.isPresent()
        ? pretrained.get().read(vocabulary)
        : new WordVectors(vocabulary.size(), embeddingSize);
  }

  /** Returns how much of the training texts the pretrained vectors know, if there are any. */
  Optional<Coverage> coverage(WordVectors vectors, Vocabulary vocabulary, VocabularyBuilder words) {
    if (known.isPresent()) {
      return known.get().coverage();
    }
    if (pretrained.isEmpty()) {
      return Optional.empty();
    }
    if (vectors.size() == 0) {
      LOG.warn(
          "the pretrained vectors have none of the {} words in use", vocabulary.words().size());
    }
    Map<WordMatch, Integer> matches = new EnumMap<>(WordMatch.class);
    List<String> misses = new ArrayList<>();
    long covered = 0;
    for (String word : vocabulary.words()) {
      Optional<WordMatch> match = vectors.match(vocabulary.id(word));
      if (match.isPresent()) {
        matches.merge(match.get(), 1, Integer::sum);
        covered += words.count(word);
      } else if (misses.size() < Coverage.MISSES_LISTED) {
        misses.add(word);
      }
    }
    return Optional.of(
        new Coverage(
            (double) vectors.size() / vocabulary.words().size(),
            (double) covered / words.tokenCount(),
            matches,
            misses,
            vectors.skippedEntries()));
  }
}
