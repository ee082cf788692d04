package io.github.sentimentj.modelfile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of model files. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the digest of what was hashed so far; hashing can go on. */
  static byte[] of(MessageDigest started) {
    try {
      return ((MessageDigest) started.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the SHA-256 of every Java platform can be copied", e);
    }
  }
}
