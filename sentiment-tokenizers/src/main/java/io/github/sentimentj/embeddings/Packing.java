package io.github.sentimentj.embeddings;

import io.github.sentimentj.data.DataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZIOException;
import org.tukaani.xz.XZInputStream;

/** Unpacks gzip, zip and xz, told by the first bytes. */
final class Packing {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_LAYERS = 3;
  private static final int MAGIC = 6;

  // What xz's strongest usual setting needs, and more.
  private static final int XZ_MEMORY_KIB = 100 * 1024;

  private Packing() {}

  /**
   * Returns the bytes inside all layers of packing.
   *
   * @param entry which file of a zip archive is wanted; needed where it holds more than one
   */
  static InputStream unpacked(String name, InputStream packed, Optional<String> entry)
      throws IOException {
    InputStream in = new AvailableInputStream(packed);
    boolean archive = false;
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      byte[] magic = start(in);
      if (startsWith(magic, 0x1F, 0x8B)) {
        in = new AvailableInputStream(new GZIPInputStream(in, BUFFER));
      } else if (startsWith(magic, 0xFD, '7', 'z', 'X', 'Z', 0)) {
        in = new AvailableInputStream(new XZInputStream(in, XZ_MEMORY_KIB));
      } else if (startsWith(magic, 'P', 'K', 3, 4)) {
        in = new AvailableInputStream(entryOf(name, new ZipInputStream(in), entry));
        archive = true;
      } else {
        break;
      }
    }
    if (entry.isPresent() && !archive) {
      throw new DataException(
          "%s: no zip archive, so it has no entry %s".formatted(name, entry.get()));
    }
    return in;
  }

  /** Returns an error of data that end early or are damaged; empty for all else that can fail. */
  static Optional<DataException> damage(String name, IOException e) {
    return e instanceof EOFException || e instanceof ZipException || e instanceof XZIOException
        ? Optional.of(
            new DataException(
                "%s: damaged or cut off packed file (%s); get the file again"
                    .formatted(name, e.getMessage()),
                e))
        : Optional.empty();
  }

  private static InputStream entryOf(String name, ZipInputStream zip, Optional<String> wanted)
      throws IOException {
    for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
      if (wanted.map(entry.getName()::equals).orElse(isFile(entry))) {
        return wanted.isPresent() ? zip : new OnlyEntry(name, entry.getName(), zip);
      }
    }
    throw new DataException(
        "%s: the zip archive has no entry%s".formatted(name, wanted.map(w -> " " + w).orElse("")));
  }

  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      ZipException damage = new ZipException("the name of an entry is not UTF-8");
      damage.initCause(e);
      throw damage;
    }
  }

  private static boolean isFile(ZipEntry entry) {
    return !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/");
  }

  private static byte[] start(InputStream in) throws IOException {
    in.mark(MAGIC);
    byte[] start = in.readNBytes(MAGIC);
    in.reset();
    return start;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Says truly whether more comes: gzip's reader asks that to find out if another part follows. */
  private static final class AvailableInputStream extends BufferedInputStream {
    AvailableInputStream(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      if (pos == count) {
        mark(1);
        if (read() >= 0) {
          reset();
        }
      }
      return count - pos;
    }
  }

  /** The one file of an archive; a second one is an error, since nobody said which is wanted. */
  private static final class OnlyEntry extends FilterInputStream {
    private final String archive;
    private final String entry;
    private final ZipInputStream zip;

    OnlyEntry(String archive, String entry, ZipInputStream zip) {
      super(zip);
      this.archive = archive;
      this.entry = entry;
      this.zip = zip;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int read = zip.read(target, start, length);
      if (read < 0) {
        requireLast();
      }
      return read;
    }

    private void requireLast() throws IOException {
      for (ZipEntry more = next(zip); more != null; more = next(zip)) {
        if (isFile(more)) {
          throw new DataException(
              "%s: the zip archive holds %s, %s and perhaps more; say which entry is wanted"
                  .formatted(archive, entry, more.getName()));
        }
      }
    }
  }
}
