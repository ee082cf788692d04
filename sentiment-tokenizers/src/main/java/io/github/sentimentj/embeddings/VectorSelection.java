package io.github.sentimentj.embeddings;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Takes from the lines of a file the vectors that a vocabulary needs: of each word its own, or else
 * that of its lower-case form.
 *
 * <p>Not thread-safe.
 */
final class VectorSelection {
  private final int dimension;
  private final WantedWords wanted;
  private final WordVectors vectors;
  private final Set<WantedWords.Entry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BitSet own = new BitSet();

  VectorSelection(Vocabulary vocabulary, int dimension) {
    this.dimension = dimension;
    this.wanted = WantedWords.of(vocabulary);
    this.vectors = new WordVectors(vocabulary.size(), dimension);
  }

  WordVectors vectors() {
    return vectors;
  }

  /**
   * Takes the vector of this line if its word is wanted and was not seen before.
   *
   * @throws io.github.sentimentj.data.DataException if the line has another number of fields, or a
   *     wanted vector a field that is no finite number
   */
  void add(Line line) {
    int wordEnd = wordEnd(line, dimension);
    WantedWords.Entry entry = wanted.find(line.bytes(), line.from(), wordEnd);
    if (entry != null && seen.add(entry)) {
      put(entry, line.numbers(line.lastFields(dimension), dimension));
    }
  }

  private void put(WantedWords.Entry entry, float[] vector) {
    for (int id : entry.ownIds()) {
      vectors.put(id, vector.clone());
      own.set(id);
    }
    for (int id : entry.lowerCaseIds()) {
      if (!own.get(id)) {
        vectors.put(id, vector.clone());
      }
    }
  }

  /**
   * Returns the index behind the word of this line, which may hold spaces.
   *
   * @throws io.github.sentimentj.data.DataException if the line has another number of numbers
   */
  static int wordEnd(Line line, int dimension) {
    int numbers = line.fields() - 1;
    int end = line.fieldEnd(line.from());
    if (numbers == dimension) {
      return end;
    }
    if (numbers < dimension || line.isNumber(end + 1, line.fieldEnd(end + 1))) {
      throw line.error(
          "%d numbers after '%s'; expected %d"
              .formatted(numbers, line.text(line.from(), end), dimension));
    }
    return line.trimmedEnd(line.lastFields(dimension) - 1);
  }
}
