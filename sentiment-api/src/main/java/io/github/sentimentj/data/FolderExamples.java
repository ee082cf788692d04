package io.github.sentimentj.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes examples of a folder for each label. */
final class FolderExamples {
  private static final int LONGEST_TEXT = 16 * 1024 * 1024;

  private FolderExamples() {}

  /** Reads all labels. */
  static List<Example> read(Path folder) throws IOException {
    List<String> labels = new ArrayList<>();
    for (Path entry : entries(folder)) {
      if (Files.isDirectory(entry)) {
        labels.add(name(entry));
      }
    }
    if (labels.isEmpty()) {
      throw new DataException(
          folder + ": no folder in it; expected one for each label, with a file for each text");
    }
    return read(folder, labels);
  }

  /** Reads these labels. */
  static List<Example> read(Path folder, List<String> labels) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String label : labels) {
      for (Path file : entries(labelFolder(folder, label))) {
        examples.add(example(file, label));
      }
    }
    if (examples.isEmpty()) {
      throw new DataException(
          "%s: no files in the folders of the labels %s; expected one for each text"
              .formatted(folder, labels));
    }
    return examples;
  }

  private static Path labelFolder(Path folder, String label) {
    try {
      Path inside = folder.resolve(label);
      if (label.equals(name(inside)) && !label.isBlank() && !List.of(".", "..").contains(label)) {
        return inside;
      }
    } catch (InvalidPathException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "the label %s is no folder's name".formatted(DataException.quote(label)));
  }

  /** Returns what is in a folder and not hidden, in the order of the names. */
  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !name(entry).startsWith("."))
          .sorted((a, b) -> name(a).compareTo(name(b)))
          .toList();
    }
  }

  private static Example example(Path file, String label) throws IOException {
    if (Files.isDirectory(file)) {
      throw new DataException(file + ": a folder in a label's folder; expected files alone");
    }
    Optional<String> id = Optional.of(label + "/" + name(file));
    return new Example(text(file), label, id, Optional.empty(), 1f);
  }

  private static String text(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        Utf8Reader reader = new Utf8Reader(file.toString(), bytes)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[8192];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
        if (text.length() > LONGEST_TEXT) {
          throw new DataException(
              "%s: over %d characters; expected one text".formatted(file, LONGEST_TEXT));
        }
      }
      return text.toString();
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
