package io.github.sentimentj;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of weights: equal for equal names, shapes and values. */
final class Fingerprint {
  private static final int FLOATS_AT_A_TIME = 4096;

  private Fingerprint() {}

  /** Returns 64 hexadecimal digits. */
  static String of(Weights weights) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : weights.names()) {
        Tensor tensor = weights.get(name);
        digest.update((name + tensor.shape()).getBytes(StandardCharsets.UTF_8));
        update(digest, tensor.values());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, FloatBuffer values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * FLOATS_AT_A_TIME);
    while (values.hasRemaining()) {
      bytes.clear();
      while (values.hasRemaining() && bytes.hasRemaining()) {
        bytes.putFloat(values.get());
      }
      digest.update(bytes.flip());
    }
  }
}
