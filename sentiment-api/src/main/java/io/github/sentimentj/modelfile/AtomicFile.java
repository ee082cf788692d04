package io.github.sentimentj.modelfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** What cannot be a file's place; nothing was tried. */
  private static final class Refusal extends FileSystemException {
    private static final long serialVersionUID = 1;

    Refusal(Path file, String reason) {
      super(file.toString(), null, reason);
    }
  }

  /** A place in a folder that is not there. */
  private static final class MissingFolder extends NoSuchFileException {
    private static final long serialVersionUID = 1;

    MissingFolder(Path file, @Nullable Path folder) {
      super(file.toString(), null, "there is no folder " + folder);
    }
  }

  /**
   * Replaces a file, or creates it. A symbolic link stays, and the file it points to is replaced.
   *
   * @throws IOException if that fails; the error names the file, which is as it was
   */
  public static void write(Path file, Content content) throws IOException {
    try {
      replace(file, content);
    } catch (Refusal | MissingFolder | AtomicMoveNotSupportedException e) {
      throw e;
    } catch (IOException e) {
      throw unwritten(file, e);
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path place = behindLinks(file);
    Path folder = folder(file, place);
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

  private static IOException unwritten(Path file, IOException e) {
    String advice =
        e instanceof ClosedByInterruptException
            ? "; what was there before is as it was"
            : "; what was there before is as it was: see that its folder allows new files and its"
                + " disk has room, then save again";
    IOException clear =
        new FileSystemException(file.toString(), null, "cannot be written (" + e + ")" + advice);
    clear.initCause(e);
    return clear;
  }

  private static Path behindLinks(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int links = 0; links <= MAX_LINKS; links++) {
      Optional<BasicFileAttributes> found = attributes(target);
      if (found.filter(BasicFileAttributes::isSymbolicLink).isEmpty()) {
        requireReplaceable(file, found);
        return target;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    throw new Refusal(file, "is a symbolic link that leads nowhere");
  }

  // Not Files.exists and the like: for those a disk that cannot be read is an empty one.
  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Refuses folders, and devices such as {@code /dev/null}, which root could indeed replace. */
  private static void requireReplaceable(Path file, Optional<BasicFileAttributes> found)
      throws IOException {
    if (found.filter(BasicFileAttributes::isDirectory).isPresent()) {
      throw new Refusal(file, "is a folder; expected a file's name");
    }
    if (found.filter(attributes -> !attributes.isRegularFile()).isPresent()) {
      throw new Refusal(file, "is a device or pipe; write to a stream instead");
    }
  }

  private static Path folder(Path file, Path place) throws IOException {
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new MissingFolder(file, folder);
    }
    return folder.toRealPath();
  }

  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open folders. The new file is in place, so this is no failure; only a power
      // cut could undo it.
    }
  }
}
