package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads word vectors as text, one line for each word. Not thread-safe. */
final class TextVectors {
  // Enough lines to outvote the words that hold spaces.
  private static final int FIRST_LINES = 10;

  private final LineReader lines;

  TextVectors(Content content) {
    this.lines = new LineReader(content);
  }

  WordVectors read(Vocabulary vocabulary) throws IOException {
    List<Line> first = new ArrayList<>();
    Line line = lines.next();
    while (line != null && first.size() < FIRST_LINES) {
      first.add(line.copy());
      line = lines.next();
    }
    if (first.isEmpty()) {
      throw new DataException(
          lines.name() + ":1: the file is empty; expected words and their numbers");
    }
    VectorLayout layout = VectorLayout.of(first);
    VectorSelection selection = new VectorSelection(vocabulary, layout.dimension());
    layout.rows(first).forEach(row -> add(row, layout, selection));
    long rows = layout.rows(first).size();
    while (line != null) {
      add(line, layout, selection);
      rows++;
      line = lines.next();
    }
    layout.requireRows(rows, first.get(0));
    return selection.vectors();
  }

  /** Takes the vector of this line if its word is wanted and was not seen before. */
  private static void add(Line line, VectorLayout layout, VectorSelection selection) {
    int dimension = layout.dimension();
    WantedWords.Entry entry = selection.find(line.bytes(), line.from(), layout.wordEnd(line));
    if (entry != null) {
      selection.put(entry, line.numbers(line.lastFields(dimension), dimension));
    }
  }
}
