package io.github.sentimentj;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.Vocabulary;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what a training starts from, as 64 hexadecimal digits. */
final class Fingerprint {
  private static final int NUMBERS_AT_A_TIME = 4096;

  private Fingerprint() {}

  /** Equal for equal names, shapes and values. */
  static String of(Weights weights) {
    MessageDigest digest = digest();
    for (String name : weights.names()) {
      Tensor tensor = weights.get(name);
      digest.update((name + tensor.shape()).getBytes(StandardCharsets.UTF_8));
      update(digest, tensor.values());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Equal for equal words in equal order. */
  static String of(Vocabulary vocabulary) {
    MessageDigest digest = digest();
    for (String word : vocabulary.words()) {
      digest.update((word + '\0').getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Equal for equal rules and numbers. */
  static String of(SubwordVectors subwords) {
    MessageDigest digest = digest();
    digest.update((subwords.rule() + " " + subwords.dimension()).getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * NUMBERS_AT_A_TIME);
    for (ShortBuffer values = subwords.values(); values.hasRemaining(); ) {
      bytes.clear();
      while (values.hasRemaining() && bytes.hasRemaining()) {
        bytes.putShort(values.get());
      }
      digest.update(bytes.flip());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Equal for equal bytes; the buffer is read to its end. */
  static String of(ByteBuffer bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void update(MessageDigest digest, FloatBuffer values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * NUMBERS_AT_A_TIME);
    while (values.hasRemaining()) {
      bytes.clear();
      while (values.hasRemaining() && bytes.hasRemaining()) {
        bytes.putFloat(values.get());
      }
      digest.update(bytes.flip());
    }
  }
}
