package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads word2vec's binary format: a line with the numbers of words and of dimensions; then each
 * word, a space, its numbers as 32-bit floats and, as most writers have it, a line feed.
 */
record Word2VecBinary(ByteReader in) {
  private static final Pattern HEADER = Pattern.compile("(-?\\d{1,19}) (-?\\d{1,19})[ \r]*");
  private static final int LONGEST_HEADER = 48;
  private static final int MOST_DIMENSIONS = 1 << 16;

  /**
   * Returns whether a file begins like this: with the header's two numbers, and numbers that are no
   * text behind the first word.
   */
  static boolean isStartOf(byte[] head) {
    int lineEnd = indexOf(head, '\n', 0, Math.min(head.length, LONGEST_HEADER));
    if (lineEnd < 0) {
      return false;
    }
    Matcher header = HEADER.matcher(new String(head, 0, lineEnd, StandardCharsets.ISO_8859_1));
    int wordEnd = indexOf(head, ' ', lineEnd + 1, head.length);
    if (!header.matches() || wordEnd < 0) {
      return false;
    }
    int dimension = header.group(2).length() > 5 ? head.length : Integer.parseInt(header.group(2));
    int end = (int) Math.min(head.length, wordEnd + 1L + 4L * Math.max(1, dimension));
    for (int i = wordEnd + 1; i < end; i++) {
      if (head[i] < ' ' && head[i] != '\t' && head[i] != '\n' && head[i] != '\r') {
        return true; // below the space, or above ASCII
      }
    }
    return false;
  }

  private static int indexOf(byte[] bytes, int wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  WordVectors read(Vocabulary vocabulary) throws IOException {
    int length = in.skipWord('\n', "the header");
    String line =
        new String(in.buffer(), in.position() - 1 - length, length, StandardCharsets.ISO_8859_1);
    Matcher header = HEADER.matcher(line);
    long words = header.matches() ? number(header.group(1)) : -1;
    long dimension = header.matches() ? number(header.group(2)) : -1;
    if (words < 0 || dimension < 1 || dimension > MOST_DIMENSIONS) {
      throw in.error(
          "the header is '%s'; expected the number of words and that of dimensions, 1 to %d"
              .formatted(line.strip(), MOST_DIMENSIONS));
    }
    return read(new VectorSelection(vocabulary, (int) dimension), words, (int) dimension);
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private WordVectors read(VectorSelection selection, long words, int dimension)
      throws IOException {
    for (long word = 1; word <= words; word++) {
      WantedWords.Entry entry = nextWord(selection, "word " + word + " of " + words);
      if (entry == null) {
        in.skip(4L * dimension, "the vector of word " + word + " of " + words);
      } else {
        float[] vector = new float[dimension];
        in.numbers(NumberType.FLOAT32, vector, "the vector of word " + word);
        selection.put(entry, vector);
      }
    }
    while (in.hasNext() && in.peek() == '\n') {
      in.skip(1, "the end");
    }
    in.requireEnd("the %d words that the header tells of".formatted(words));
    return selection.vectors();
  }

  private WantedWords.@Nullable Entry nextWord(VectorSelection selection, String what)
      throws IOException {
    int length = in.skipWord(' ', what);
    int end = in.position() - 1;
    int start = end - length;
    while (start < end && (in.buffer()[start] == '\n' || in.buffer()[start] == '\r')) {
      start++; // the line feed that ends the vector before
    }
    return selection.find(in.buffer(), start, end);
  }
}
