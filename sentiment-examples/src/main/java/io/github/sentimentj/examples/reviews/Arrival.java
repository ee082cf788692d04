package io.github.sentimentj.examples.reviews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;

/** What has come of a download so far. The HTTP client's threads write, another one looks on. */
final class Arrival {
  private final FileChannel file;
  private final long expected;
  private final MessageDigest digest = Sha256.digest();
  private final long start = System.nanoTime();
  private long lastByte = start;
  private long bytes;

  Arrival(FileChannel file, long expected) {
    this.file = file;
    this.expected = expected;
  }

  void write(Optional<byte[]> chunk) {
    chunk.ifPresent(this::write);
  }

  private synchronized void write(byte[] chunk) {
    bytes += chunk.length;
    lastByte = System.nanoTime();
    if (bytes > expected) {
      throw new UncheckedIOException(new IOException("more than the expected " + expected));
    }
    digest.update(chunk);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(chunk);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized long bytes() {
    return bytes;
  }

  /** Returns the time since the last byte or, before the first, since the start. */
  synchronized Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastByte);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Returns the digest of all bytes; to be asked once, after the last one. */
  synchronized String sha256() {
    return Sha256.hex(digest);
  }
}
