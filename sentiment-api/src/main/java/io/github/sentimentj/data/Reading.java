package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.util.List;

/** Something that makes examples of bytes. */
interface Reading {
  List<Example> read(InputStream in) throws IOException;

  /** Reads everything and closes the stream; a fault that names no file gets the data's name. */
  static List<Example> all(InputStream in, String name, Reading reading) throws IOException {
    requireNonNull(name, "name");
    try (InputStream bytes = requireNonNull(in, "in")) {
      return reading.read(bytes);
    } catch (FileSystemException e) {
      throw e; // names the file itself
    } catch (IOException e) {
      throw new IOException("cannot read " + name + ": " + e.getMessage(), e);
    }
  }
}
