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
 */
record VectorSource(Optional<WordEmbeddings> pretrained, int embeddingSize) {
  private static final Logger LOG = LoggerFactory.getLogger(VectorSource.class);

  WordVectors read(Vocabulary vocabulary) throws IOException {
    return pretrained.isPresent()
        ? pretrained.get().read(vocabulary)
        : new WordVectors(vocabulary.size(), embeddingSize);
  }

  /** Returns how much of the training texts the pretrained vectors know, if there are any. */
  Optional<Coverage> coverage(WordVectors vectors, Vocabulary vocabulary, VocabularyBuilder words) {
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
