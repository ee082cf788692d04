package io.github.sentimentj.embeddings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first lines of a file tell of all of it.
 *
 * @param dimension numbers of each word, at least 1
 * @param header whether the first line is word2vec's, and no word's
 */
record VectorLayout(int dimension, boolean header) {
  private static final int LONGEST_COUNT = 9;

  /**
   * Finds the layout.
   *
   * @param lines the first ones of the file, at least one
   * @throws io.github.sentimentj.data.DataException if they are no words and vectors
   */
  static VectorLayout of(List<Line> lines) {
    Line line = lines.get(0);
    boolean header = isHeader(line);
    int dimension = header ? headerDimension(line) : commonDimension(lines);
    if (dimension < 1) {
      throw line.error("no vectors; expected a word and its numbers, separated by spaces");
    }
    VectorLayout layout = new VectorLayout(dimension, header);
    layout.rows(lines).forEach(row -> VectorSelection.wordEnd(row, dimension));
    layout.rows(lines).forEach(row -> row.numbers(row.lastFields(dimension), dimension));
    return layout;
  }

  /** Returns those of the first lines that are words and vectors. */
  List<Line> rows(List<Line> lines) {
    return lines.subList(header ? 1 : 0, lines.size());
  }

  private static boolean isHeader(Line line) {
    int end = line.fieldEnd(line.from());
    return line.fields() == 2
        && isCount(line, line.from(), end)
        && isCount(line, end + 1, line.to());
  }

  private static boolean isCount(Line line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (line.bytes()[i] < '0' || line.bytes()[i] > '9') {
        return false;
      }
    }
    return start < end && end - start <= LONGEST_COUNT;
  }

  private static int headerDimension(Line line) {
    return Integer.parseInt(line.text(line.fieldEnd(line.from()) + 1, line.to()));
  }

  /** Most lines have a word of one field; of equally common numbers of fields, the first. */
  private static int commonDimension(List<Line> lines) {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    lines.forEach(line -> votes.merge(line.fields() - 1, 1, Integer::sum));
    return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
