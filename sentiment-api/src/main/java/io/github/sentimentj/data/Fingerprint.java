package io.github.sentimentj.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Hashes examples one after the other. Not thread-safe. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }

  void add(Example example) {
    add(example.text());
    add(example.label());
    digest.update(
        ByteBuffer.allocate(Float.BYTES).putInt(Float.floatToIntBits(example.weight())).flip());
    add(example.group());
    add(example.id());
  }

  /** Ends the hash and returns it. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(Optional<String> value) {
    digest.update((byte) (value.isPresent() ? 1 : 0));
    value.ifPresent(this::add);
  }

  // The length in front keeps "ab", "c" apart from "a", "bc". The characters go in as they are in
  // memory, as UTF-8 would make one and the same "?" of every lone surrogate.
  private void add(String value) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * value.length());
    bytes.putInt(value.length()).asCharBuffer().put(value);
    digest.update(bytes.rewind());
  }
}
