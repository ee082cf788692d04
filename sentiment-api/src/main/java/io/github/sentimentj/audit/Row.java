package io.github.sentimentj.audit;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Example;
import java.util.Optional;

/**
 * An example that a finding is about.
 *
 * @param data name of the data set
 * @param row its place there, from 1; in a file of one example a line with a header the line is one
 *     more
 * @param id what the caller calls it
 * @param label its label
 * @param excerpt the start of its text in one line, 80 characters at most
 */
public record Row(String data, int row, Optional<String> id, String label, String excerpt) {
  private static final int LONGEST = 80;

  /** Checks that nothing is missing. */
  public Row {
    requireNonNull(data, "data");
    requireNonNull(id, "id");
    requireNonNull(label, "label");
    requireNonNull(excerpt, "excerpt");
  }

  /**
   * Describes an example.
   *
   * @param index its place in the data set, from 0
   */
  static Row of(String data, int index, Example example) {
    return new Row(data, index + 1, example.id(), example.label(), excerpt(example.text()));
  }

  private static String excerpt(String text) {
    // Whatever could steer a terminal or hide the rest is of no use to the reader.
    String line =
        text.substring(0, Math.min(text.length(), 4 * LONGEST))
            .replaceAll("\\s+", " ")
            .replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "?")
            .replaceAll("\\p{Cs}", "\uFFFD")
            .strip();
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** Returns place, label and excerpt in one line. */
  @Override
  public String toString() {
    return "%s, row %d%s, %s: %s"
        .formatted(data, row, id.map(" "::concat).orElse(""), label, excerpt);
  }
}
