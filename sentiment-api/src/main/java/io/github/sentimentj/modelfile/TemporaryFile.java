package io.github.sentimentj.modelfile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file on its way to replace another: named {@code .name.random.tmp} beside it, locked as long as
 * it is written, deleted unless it was moved.
 *
 * <p>Not thread-safe.
 */
final class TemporaryFile implements AutoCloseable {
  private static final int ATTEMPTS = 100;
  private static final int STEP = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private boolean moved;

  private TemporaryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Creates an empty one. */
  static TemporaryFile beside(Path target) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      TemporaryFile file = create(target);
      boolean own = false;
      try {
        own = file.lock();
        if (own) {
          return file;
        }
      } finally {
        if (!own) {
          file.close();
        }
      }
    }
    throw new FileSystemException(
        target.toString(), null, "another process removes every file made beside it");
  }

  private static TemporaryFile create(Path target) throws IOException {
    String random = "%016x".formatted(ThreadLocalRandom.current().nextLong());
    Path path = target.resolveSibling(Leftovers.prefix(target) + random + Leftovers.SUFFIX);
    Leftovers.exempt(path);
    try {
      return new TemporaryFile(
          path,
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE));
    } catch (IOException e) {
      Leftovers.release(path);
      throw e;
    }
  }

  /**
   * Returns whether the file is this object's own. Another process may have taken it for a leftover
   * before it was locked; then it is gone.
   */
  private boolean lock() throws IOException {
    try {
      return channel.tryLock() != null && Files.exists(path);
    } catch (IOException e) {
      if (!channel.isOpen()) {
        throw e;
      }
      // Without locks on this file system nobody can take it for a leftover either.
      return true;
    }
  }

  /** Takes over the permissions of the target, if there is one: a private file stays private. */
  void adoptPermissions(Path target) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (old == null) {
      return;
    }
    try {
      Set<PosixFilePermission> permissions = old.readAttributes().permissions();
      if (!Files.getPosixFilePermissions(path).equals(permissions)) {
        Files.setPosixFilePermissions(path, permissions);
      }
    } catch (NoSuchFileException e) {
      // There is none.
    }
  }

  /** Writes the content, forces it to the disk and reads it back. */
  void fill(AtomicFile.Content content) throws IOException {
    MessageDigest written = Sha256.start();
    OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), STEP), written);
    content.writeTo(out);
    out.flush();
    channel.force(true);
    if (!MessageDigest.isEqual(written.digest(), digest())) {
      throw new FileSystemException(
          path.toString(), null, "reads back otherwise than it was written; check the disk");
    }
  }

  // Through the same channel: closing another one would drop the lock.
  private byte[] digest() throws IOException {
    MessageDigest digest = Sha256.start();
    ByteBuffer step = ByteBuffer.allocate(STEP);
    channel.position(0);
    while (channel.read(step) >= 0) {
      digest.update(step.flip());
      step.clear();
    }
    return digest.digest();
  }

  /** Replaces the target; to be called once, at the end. */
  void moveTo(Path target) throws IOException {
    try {
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } catch (AtomicMoveNotSupportedException e) {
      AtomicMoveNotSupportedException clear =
          new AtomicMoveNotSupportedException(
              path.toString(),
              target.toString(),
              "this file system cannot replace a file in one step; save to another one or write to"
                  + " a stream");
      clear.initCause(e);
      throw clear;
    }
  }

  /** Deletes the file, unless it was moved: then it is whole, whatever goes wrong from here on. */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (!moved) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      if (!moved) {
        throw e;
      }
    } finally {
      Leftovers.release(path);
    }
  }
}
