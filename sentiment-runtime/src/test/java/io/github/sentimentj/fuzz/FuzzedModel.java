package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentException;
import io.github.sentimentj.SentimentModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Loads whatever claims to be a model, and makes files that claim so under a right digest. */
final class FuzzedModel {
  private static final int DIGEST = 32;
  private static final int ALIGNMENT = 8;

  private FuzzedModel() {}

  /** A sound model of a few kilobytes, which inputs are made from. */
  static byte[] sound() {
    return golden("model-v1");
  }

  /** One of the files that were written once for all. */
  static byte[] golden(String name) {
    String resource = "/golden/" + name + ".safetensors";
    try (InputStream in = FuzzedModel.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int dataOffset(byte[] file) {
    return Long.BYTES + (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  static String header(byte[] file) {
    return new String(file, Long.BYTES, dataOffset(file) - Long.BYTES, UTF_8).strip();
  }

  /** Returns a file of this header and the sound model's data. */
  static byte[] withHeader(byte[] sound, byte[] header) {
    int padded = (header.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    int data = dataOffset(sound);
    byte[] file = new byte[Long.BYTES + padded + sound.length - data];
    Arrays.fill(file, (byte) ' ');
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(padded)
        .put(header)
        .position(Long.BYTES + padded)
        .put(sound, data, sound.length - data);
    return resigned(file);
  }

  /** Repairs the digest, behind which no mutation would ever be looked at. */
  static byte[] resigned(byte[] file) {
    if (file.length < DIGEST) {
      return file;
    }
    try {
      byte[] content = Arrays.copyOf(file, file.length - DIGEST);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return ByteBuffer.allocate(file.length).put(content).put(digest).array();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Loads a file; one that is taken for a model must predict like one. */
  static boolean loads(byte[] file) {
    try (SentimentModel model = SentimentModel.load(new ByteArrayInputStream(file))) {
      requireSound(model.predict("A good film, not bad at all"));
      return true;
    } catch (SentimentException e) {
      if (e.getMessage() == null || e.getMessage().length() > 4000) {
        throw new AssertionError("a message that nobody reads", e);
      }
      return false;
    } catch (IOException e) {
      throw new AssertionError("bytes in memory cannot fail", e);
    }
  }

  private static void requireSound(Prediction prediction) {
    double sum = 0;
    for (double probability : prediction.probabilities().values()) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new AssertionError("probabilities " + prediction.probabilities());
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > 1e-6) {
      throw new AssertionError("probabilities sum to " + sum);
    }
  }
}
