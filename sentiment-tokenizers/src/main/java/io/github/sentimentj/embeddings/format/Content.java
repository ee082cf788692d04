package io.github.sentimentj.embeddings.format;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;

/**
 * Unpacked bytes to be read once.
 *
 * @param name what messages call them, such as the file's path
 * @param bytes the bytes; whoever opened them closes them
 */
public record Content(String name, InputStream bytes) {
  /** Checks the values. */
  public Content {
    requireNonNull(name, "name");
    requireNonNull(bytes, "bytes");
  }
}
