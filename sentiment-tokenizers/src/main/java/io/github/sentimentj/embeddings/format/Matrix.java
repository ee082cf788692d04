package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;

/**
 * A matrix of which the first row begins at the reader's next byte.
 *
 * @param in the bytes
 * @param rows number of rows, 0 or more
 * @param columns numbers of a row, at least 1
 * @param type how each number is written
 */
record Matrix(ByteReader in, long rows, long columns, NumberType type) {
  private static final int MOST_COLUMNS = 1 << 16;

  Matrix {
    if (rows < 0 || columns < 1 || columns > MOST_COLUMNS) {
      throw in.error(
          "a matrix of %d rows and %d columns; expected 1 to %d columns"
              .formatted(rows, columns, MOST_COLUMNS));
    }
  }

  /**
   * Reads the rows of the vocabulary's words.
   *
   * @param words a line for each row
   */
  WordVectors read(LineReader words, Vocabulary vocabulary) throws IOException {
    VectorSelection selection = new VectorSelection(vocabulary, (int) columns);
    long rowBytes = columns * type.bytes();
    for (long row = 0; row < rows; row++) {
      Line word = words.nextOrBlank();
      if (word == null) {
        throw new DataException(
            "%s: %d words; %s has %d rows".formatted(words.name(), row, in.name(), rows));
      }
      WantedWords.Entry entry = selection.find(word.bytes(), word.from(), word.to());
      if (entry == null) {
        in.skip(rowBytes, "row " + (row + 1));
      } else {
        float[] vector = new float[(int) columns];
        in.numbers(type, vector, "row " + (row + 1));
        selection.put(entry, vector);
      }
    }
    Line more = words.next();
    if (more != null) {
      throw more.error("a word more than the %d rows of %s".formatted(rows, in.name()));
    }
    return selection.vectors();
  }
}
