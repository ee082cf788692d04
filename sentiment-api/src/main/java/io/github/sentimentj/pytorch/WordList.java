package io.github.sentimentj.pytorch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.modelfile.AtomicFile;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.Vocabulary;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of an embedding's rows, in a UTF-8 file with a line for each row.
 *
 * @param rows the words, {@value #PADDING} and {@value #UNKNOWN} among them where the list has them
 */
record WordList(List<String> rows) {
  /** Stands for the row of padding, which is left out. */
  static final String PADDING = "<pad>";

  /** Stands for the row of every word that is not listed. */
  static final String UNKNOWN = "<unk>";

  static WordList read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new DataException(file + " is not UTF-8; expected a word in each line", e);
    }
    // Only line feeds end a line: a word may hold what Java counts as an end beside them.
    List<String> rows = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    if (rows.get(rows.size() - 1).isEmpty()) {
      rows.remove(rows.size() - 1);
    }
    return new WordList(rows);
  }

  static WordList of(Vocabulary vocabulary) {
    List<String> rows = new ArrayList<>(List.of(PADDING, UNKNOWN));
    rows.addAll(vocabulary.words());
    return new WordList(rows);
  }

  void write(Path file) throws IOException {
    for (String word : rows) {
      if (word.contains("\n") || !UTF_8.newEncoder().canEncode(word)) {
        throw new IllegalArgumentException(
            "the word '" + word.replace("\n", "\\n") + "' does not fit a line of UTF-8");
      }
    }
    byte[] lines = (String.join("\n", rows) + "\n").getBytes(UTF_8);
    AtomicFile.write(file, out -> out.write(lines));
  }

  /** Returns the words without those that stand for padding and unknown ones. */
  List<String> words() {
    return rows.stream().filter(word -> !word.equals(PADDING) && !word.equals(UNKNOWN)).toList();
  }

  /**
   * Returns the rows in the order of {@link Vocabulary}: zeros for padding, the row of unknown
   * words (zeros where the list has none), the words.
   *
   * @param table {@code [rows, size]} in this list's order
   */
  float[] reorder(float[] table, int size) {
    float[] reordered = new float[(words().size() + Vocabulary.FIRST_WORD_ID) * size];
    int next = Vocabulary.FIRST_WORD_ID;
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).equals(PADDING)) {
        int id = rows.get(row).equals(UNKNOWN) ? Vocabulary.UNKNOWN_ID : next++;
        System.arraycopy(table, row * size, reordered, id * size, size);
      }
    }
    return reordered;
  }

  /** Returns the scripts of the words: what texts were trained on is not known. */
  ScriptShares scripts() {
    Map<String, Long> letters = new TreeMap<>();
    words().stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(UnicodeScript.of(letter).name(), 1L, Long::sum));
    double all = letters.values().stream().mapToLong(Long::longValue).sum();
    TreeMap<String, Double> shares = new TreeMap<>();
    letters.forEach((script, count) -> shares.put(script, count / all));
    return new ScriptShares(shares);
  }
}
