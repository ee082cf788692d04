package io.github.sentimentj.modelfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file in one step: written beside it, forced to the disk, read back, moved over it, and
 * the folder forced too. After any failure there is either the old file or the new one, whole.
 *
 * <p>Thread-safe.
 */
public final class AtomicFile {
  private static final int MAX_LINKS = 40;

  private AtomicFile() {}

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is not to be closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file. A symbolic link stays, and the file it points to is replaced.
   *
   * @throws IOException if it cannot be written; the old one is intact
   */
  public static void write(Path file, Content content) throws IOException {
    Path place = behindLinks(file);
    Path folder = folder(place);
    // In the folder's one true spelling, by which this process knows its temporary files.
    Path target = folder.resolve(place.getFileName());
    Leftovers.remove(target);
    try (TemporaryFile temporary = TemporaryFile.beside(target)) {
      temporary.adoptPermissions(target);
      temporary.fill(content);
      temporary.moveTo(target);
    }
    force(folder);
  }

  private static Path behindLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "is a folder; expected a file's name");
    }
    return target;
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(file.toString(), null, "there is no folder " + folder);
    }
    return folder.toRealPath();
  }

  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open folders. The new file is in place; only a power cut could undo it.
    }
  }
}
