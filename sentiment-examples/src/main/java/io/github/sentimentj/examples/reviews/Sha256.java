package io.github.sentimentj.examples.reviews;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Reads the rest of the stream. */
  static String of(InputStream in) throws IOException {
    DigestInputStream hashed = new DigestInputStream(in, digest());
    hashed.transferTo(OutputStream.nullOutputStream());
    return hex(hashed.getMessageDigest());
  }

  /**
   * Checks that what was read is what was published.
   *
   * @throws IOException if the digests differ
   */
  static void require(String expected, String actual, String name) throws IOException {
    if (!expected.equals(actual)) {
      throw new IOException("%s has the SHA-256 %s; expected %s".formatted(name, actual, expected));
    }
  }
}
