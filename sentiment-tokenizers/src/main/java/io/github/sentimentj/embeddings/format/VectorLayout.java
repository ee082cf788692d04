package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the first lines of a text file tell of all of it.
 *
 * @param dimension numbers of each word, at least 1
 * @param words how many words word2vec's header tells of; empty where the first line is a word's
 */
record VectorLayout(int dimension, OptionalLong words) {
  private static final int LONGEST_COUNT = 9;

  /**
   * Finds the layout.
   *
   * @param lines the first ones of the file, at least one
   * @throws DataException if they are no words and vectors, or none of them is what the header says
   */
  static VectorLayout of(List<Line> lines) {
    Line line = lines.get(0);
    boolean header = isHeader(line);
    int end = line.fieldEnd(line.from());
    OptionalLong words =
        header ? OptionalLong.of(count(line, line.from(), end)) : OptionalLong.empty();
    int dimension = header ? count(line, end + 1, line.to()) : commonDimension(lines);
    if (dimension < 1) {
      throw line.error("no vectors; expected a word and its numbers, separated by spaces");
    }
    VectorLayout layout = new VectorLayout(dimension, words);
    List<Line> rows = layout.rows(lines);
    if (!rows.isEmpty() && rows.stream().allMatch(layout::hasMoreNumbers)) {
      throw layout.wrongCount(rows.get(0)); // then it is the header that is wrong
    }
    rows.forEach(layout::wordEnd);
    rows.forEach(row -> row.numbers(row.lastFields(dimension), dimension));
    return layout;
  }

  /** Returns those of the first lines that are words and vectors. */
  List<Line> rows(List<Line> lines) {
    return lines.subList(words.isPresent() ? 1 : 0, lines.size());
  }

  /**
   * Checks the number of words against the header.
   *
   * @throws DataException if they differ
   */
  void requireRows(long rows, Line header) {
    if (words.isPresent() && words.getAsLong() != rows) {
      throw header.error(
          ("the header tells of %d words, %d follow; get the file again if it is cut short, or"
                  + " correct the number if words were taken out")
              .formatted(words.getAsLong(), rows));
    }
  }

  /**
   * Returns the index behind the word of this line, which may hold spaces and, where a header tells
   * the dimension for certain, numbers behind them.
   *
   * @throws DataException if the line has another number of numbers
   */
  int wordEnd(Line line) {
    int numbers = line.fields() - 1;
    if (numbers == dimension) {
      return line.fieldEnd(line.from());
    }
    if (numbers < dimension || (words.isEmpty() && hasMoreNumbers(line))) {
      throw wrongCount(line);
    }
    return line.trimmedEnd(line.lastFields(dimension) - 1);
  }

  /** Whether what is too much in the line reads as a number, and not as more of the word. */
  private boolean hasMoreNumbers(Line line) {
    int second = line.fieldEnd(line.from()) + 1;
    return line.fields() - 1 > dimension && line.isNumber(second, line.fieldEnd(second));
  }

  private DataException wrongCount(Line line) {
    String word = line.text(line.from(), line.fieldEnd(line.from()));
    return line.error(
        "%d numbers after '%s'; expected %d".formatted(line.fields() - 1, word, dimension));
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

  private static int count(Line line, int start, int end) {
    return Integer.parseInt(line.text(start, end));
  }

  /** Most lines have a word of one field; of equally common numbers of fields, the first. */
  private static int commonDimension(List<Line> lines) {
    Map<Integer, Integer> votes = new LinkedHashMap<>();
    lines.forEach(line -> votes.merge(line.fields() - 1, 1, Integer::sum));
    return Collections.max(votes.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
