package io.github.sentimentj.embeddings;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordVectors;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Word vectors in a text file, perhaps packed with gzip. */
record VectorFile(Path file) implements WordEmbeddings {
  private static final int BUFFER = 1 << 16;

  // Enough lines to outvote the words that hold spaces.
  private static final int FIRST_LINES = 10;

  @Override
  public WordVectors read(Vocabulary vocabulary) throws IOException {
    requireNonNull(vocabulary, "vocabulary");
    try (InputStream in = open()) {
      return read(new LineReader(file, in), vocabulary);
    } catch (EOFException | ZipException e) {
      throw new DataException(file + ": damaged or cut off gzip file", e);
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      in.mark(2);
      boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return gzip ? new GZIPInputStream(in, BUFFER) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private WordVectors read(LineReader lines, Vocabulary vocabulary) throws IOException {
    List<Line> first = new ArrayList<>();
    Line line = lines.next();
    while (line != null && first.size() < FIRST_LINES) {
      first.add(line.copy());
      line = lines.next();
    }
    if (first.isEmpty()) {
      throw new DataException(file + ":1: the file is empty; expected words and their numbers");
    }
    VectorLayout layout = VectorLayout.of(first);
    VectorSelection selection = new VectorSelection(vocabulary, layout.dimension());
    layout.rows(first).forEach(selection::add);
    while (line != null) {
      selection.add(line);
      line = lines.next();
    }
    return selection.vectors();
  }
}
