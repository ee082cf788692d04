package io.github.sentimentj.embeddings;

import io.github.sentimentj.data.DataException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Bytes, perhaps packed, that can be opened any number of times.
 *
 * @param name what messages call them
 * @param opener opens them; null where there are none
 * @param file where they are, if in a file
 */
record Source(String name, Callable<? extends InputStream> opener, Optional<Path> file) {

  Source(String name, Callable<? extends InputStream> opener) {
    this(name, opener, Optional.empty());
  }

  static Source of(Path file) {
    return new Source(file.toString(), () -> Files.newInputStream(file), Optional.of(file));
  }

  /** Returns name and size of a file, wherever it lies; of others the name alone. */
  String description() throws IOException {
    return file.isPresent()
        ? "%s of %d bytes".formatted(file.get().getFileName(), Files.size(file.get()))
        : name;
  }

  /** Something that reads a stream. */
  interface Reading<T> {
    T of(InputStream unpacked) throws IOException;
  }

  /**
   * Opens the bytes, unpacks and closes them.
   *
   * @param entry which file of a zip archive is wanted
   * @throws DataException if packed data are damaged
   */
  <T> T read(Optional<String> entry, Reading<T> reading) throws IOException {
    try (InputStream packed = open();
        InputStream unpacked = Packing.unpacked(name, packed, entry)) {
      return reading.of(unpacked);
    } catch (IOException e) {
      Optional<DataException> damage = Packing.damage(name, e);
      if (damage.isPresent()) {
        throw damage.get();
      }
      throw e;
    }
  }

  private InputStream open() throws IOException {
    InputStream opened;
    try {
      opened = opener.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot open " + name + ": " + e.getMessage(), e);
    }
    if (opened == null) {
      throw new FileNotFoundException(name);
    }
    return opened;
  }
}
