package io.github.sentimentj.modelfile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Temporary files of saves that were killed: nobody holds a lock on them any more. */
final class Leftovers {
  static final String SUFFIX = ".tmp";

  // This process's own temporary files. Looking at their locks would lose these: POSIX drops all
  // locks that a process has on a file as soon as it closes any channel to that file.
  private static final Set<Path> EXEMPT = ConcurrentHashMap.newKeySet();

  private Leftovers() {}

  /** Returns what the names of the target's temporary files begin with. */
  static String prefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  static void exempt(Path temporary) {
    EXEMPT.add(temporary);
  }

  static void release(Path temporary) {
    EXEMPT.remove(temporary);
  }

  /** Removes the target's, as far as possible: that a save can tidy up is not what it is for. */
  static void remove(Path target) {
    Pattern name = Pattern.compile(Pattern.quote(prefix(target)) + "[0-9a-f]{16}" + SUFFIX);
    DirectoryStream.Filter<Path> temporary =
        path -> name.matcher(path.getFileName().toString()).matches();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(target.getParent(), temporary)) {
      found.forEach(Leftovers::removeUnlessHeld);
    } catch (IOException | DirectoryIteratorException e) {
      // A folder that cannot be listed may still be written to.
    }
  }

  private static void removeUnlessHeld(Path path) {
    if (EXEMPT.contains(path) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | OverlappingFileLockException e) {
      // Somebody's own, or already gone.
    }
  }
}
