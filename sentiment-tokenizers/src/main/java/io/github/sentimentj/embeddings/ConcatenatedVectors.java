package io.github.sentimentj.embeddings;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** See {@link Embeddings#concatenate}. */
final class ConcatenatedVectors implements WordEmbeddings {
  private final List<WordEmbeddings> sources;

  ConcatenatedVectors(List<WordEmbeddings> sources) {
    this.sources = sources;
  }

  @Override
  public WordVectors read(Vocabulary vocabulary) throws IOException {
    List<WordVectors> parts = new ArrayList<>();
    for (WordEmbeddings source : sources) {
      parts.add(source.read(vocabulary));
    }
    int dimension = parts.stream().mapToInt(WordVectors::dimension).sum();
    WordVectors whole = new WordVectors(vocabulary.size(), dimension);
    for (int id = Vocabulary.FIRST_WORD_ID; id < vocabulary.size(); id++) {
      Optional<WordMatch> match = surest(parts, id);
      if (match.isPresent()) {
        whole.put(id, row(parts, id, dimension), match.get());
      }
    }
    whole.skippedEntries(parts.stream().mapToLong(WordVectors::skippedEntries).sum());
    return whole;
  }

  @Override
  public String description() throws IOException {
    StringJoiner description = new StringJoiner(" and ");
    for (WordEmbeddings source : sources) {
      description.add(source.description());
    }
    return description.toString();
  }

  private static Optional<WordMatch> surest(List<WordVectors> parts, int id) {
    return parts.stream().flatMap(part -> part.match(id).stream()).min(WordMatch::compareTo);
  }

  private static float[] row(List<WordVectors> parts, int id, int dimension) {
    float[] row = new float[dimension];
    int offset = 0;
    for (WordVectors part : parts) {
      if (part.contains(id)) {
        part.copyTo(id, row, offset);
      }
      offset += part.dimension();
    }
    return row;
  }
}
