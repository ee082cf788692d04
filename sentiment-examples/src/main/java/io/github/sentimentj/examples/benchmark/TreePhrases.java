package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads every phrase of the Stanford Sentiment Treebank's bracketed trees (Socher et al. 2013), one
 * tree a line: {@code (3 (1 (2 not) (1 bad)) (2 .))}.
 */
final class TreePhrases {
  private static final List<String> LABELS =
      List.of("very_negative", "negative", "neutral", "positive", "very_positive");
  // A phrase begins with its label; a word stands before the bracket that ends its phrase.
  private static final Pattern PART =
      Pattern.compile("\\(([0-4]) |(?<![^ ()])([^ ()]++)(?=\\))|\\)| ");

  // A phrase of many trees has the same label in nearly all of them; the first one counts.
  private final Map<String, String> labels = new LinkedHashMap<>();

  private TreePhrases() {}

  /**
   * Reads a gzip-compressed file; every distinct phrase, whole sentences among them, is an example.
   *
   * @throws IOException if it cannot be read; the message names file and line
   */
  static Dataset read(Path file) throws IOException {
    TreePhrases phrases = new TreePhrases();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!phrases.add(line)) {
          throw new IOException(
              file + ", line " + number + ": not a tree such as (3 (2 not) (1 bad))");
        }
      }
    }
    List<Example> examples = new ArrayList<>();
    phrases.labels.forEach((text, label) -> examples.add(new Example(text, label)));
    return Dataset.of(examples);
  }

  /** Returns false if the line is no tree. */
  private boolean add(String line) {
    Deque<Phrase> open = new ArrayDeque<>();
    Matcher part = PART.matcher(line);
    int end = 0;
    while (part.find() && part.start() == end) {
      end = part.end();
      if (part.group(1) != null) {
        open.push(new Phrase(LABELS.get(part.group(1).charAt(0) - '0'), new StringJoiner(" ")));
      } else if (open.isEmpty()) {
        return false;
      } else if (part.group(2) != null) {
        open.peek().words().add(word(part.group(2)));
      } else if (part.group().equals(")")) {
        close(open);
      }
    }
    return end == line.length() && open.isEmpty();
  }

  private void close(Deque<Phrase> open) {
    Phrase phrase = open.pop();
    labels.putIfAbsent(phrase.words().toString(), phrase.label());
    if (!open.isEmpty()) {
      open.peek().words().merge(phrase.words());
    }
  }

  /** Undoes the treebank's spelling of brackets and slashes. */
  private static String word(String token) {
    return switch (token) {
      case "-LRB-" -> "(";
      case "-RRB-" -> ")";
      default -> token.replace("\\/", "/");
    };
  }

  /** A phrase of a tree, with its words so far. */
  private record Phrase(String label, StringJoiner words) {}
}
