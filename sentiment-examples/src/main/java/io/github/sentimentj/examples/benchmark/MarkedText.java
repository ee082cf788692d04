package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.data.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A Markdown text in which a program owns regions, each between two comments on lines of their own;
 * every other line stays as it is.
 *
 * @param name the file's name, for messages
 * @param lines the text, cut at every LF; a CR before it belongs to the line
 */
record MarkedText(String name, List<String> lines) {

  static MarkedText of(String name, String text) {
    return new MarkedText(name, Arrays.asList(text.split("\n", -1)));
  }

  /**
   * The lines between two marks.
   *
   * @param first index of the first of them in the text, from 0
   * @param lines the lines, without spaces at their ends
   */
  record Region(int first, List<String> lines) {}

  static String begin(String region) {
    return "<!-- " + region + ": begin -->";
  }

  static String end(String region) {
    return "<!-- " + region + ": end -->";
  }

  /** Returns the whole text. */
  String text() {
    return String.join("\n", lines);
  }

  /**
   * Returns a region, empty where the text has neither of its marks.
   *
   * @throws DataException if the marks are not one pair
   */
  Optional<Region> region(String region) {
    List<Integer> begins = places(begin(region));
    List<Integer> ends = places(end(region));
    if (begins.isEmpty() && ends.isEmpty()) {
      return Optional.empty();
    }
    if (begins.size() != 1 || ends.size() != 1 || begins.get(0) > ends.get(0)) {
      throw new DataException(
          "%s: lines that begin the region %s: %s, lines that end it: %s; expected one of each, in this order: restore them, or remove them to begin anew"
              .formatted(name, region, numbers(begins), numbers(ends)));
    }
    int first = begins.get(0) + 1;
    List<String> inside = lines.subList(first, ends.get(0));
    return Optional.of(new Region(first, inside.stream().map(String::strip).toList()));
  }

  /** Returns the text with this content in the region, which is added at the end where missing. */
  MarkedText with(String region, List<String> content) {
    Optional<Region> present = region(region);
    String end = lines.get(0).endsWith("\r") ? "\r" : "";
    List<String> inside = new ArrayList<>(List.of(""));
    inside.addAll(content);
    inside.add("");
    inside.replaceAll(line -> line + end);
    if (present.isEmpty()) {
      return withAtEnd(region, inside, end);
    }
    int first = present.get().first();
    List<String> changed = new ArrayList<>(lines.subList(0, first));
    changed.addAll(inside);
    changed.addAll(lines.subList(first + present.get().lines().size(), lines.size()));
    return new MarkedText(name, changed);
  }

  private MarkedText withAtEnd(String region, List<String> inside, String end) {
    List<String> changed = new ArrayList<>(lines);
    String last = changed.remove(changed.size() - 1);
    if (!last.isEmpty()) {
      changed.add(last + end);
    }
    if (!changed.isEmpty()) {
      changed.add(end);
    }
    changed.add(begin(region) + end);
    changed.addAll(inside);
    changed.add(end(region) + end);
    changed.add("");
    return new MarkedText(name, changed);
  }

  private List<Integer> places(String mark) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).strip().equals(mark))
        .boxed()
        .toList();
  }

  private static List<Integer> numbers(List<Integer> places) {
    return places.stream().map(place -> place + 1).toList();
  }
}
