package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/** The bytes of model files, and ways to change them that leave the digest right. */
final class ModelFiles {
  static final int PREFIX = 8;
  static final int DIGEST = 32;

  private ModelFiles() {}

  static byte[] bytes(SavedModel model) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ModelFile.write(model, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SavedModel read(byte[] file) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(file));
  }

  static int headerLength(byte[] file) {
    return (int) littleEndian(file).getLong();
  }

  static String header(byte[] file) {
    return new String(file, PREFIX, headerLength(file), UTF_8);
  }

  /** Returns the place in the file at which a tensor begins. */
  static long offset(byte[] file, String tensor) {
    JsonObject header = JsonParser.parseString(header(file)).getAsJsonObject();
    long begin = header.getAsJsonObject(tensor).getAsJsonArray("data_offsets").get(0).getAsLong();
    return PREFIX + headerLength(file) + begin;
  }

  /** Returns the file with another header, aligned as it has to be, and a right digest. */
  static byte[] withHeader(byte[] file, String header) {
    byte[] unpadded = header.getBytes(UTF_8);
    byte[] json = Arrays.copyOf(unpadded, (unpadded.length + PREFIX - 1) / PREFIX * PREFIX);
    Arrays.fill(json, unpadded.length, json.length, (byte) ' ');
    int dataOffset = PREFIX + headerLength(file);
    byte[] changed = new byte[PREFIX + json.length + file.length - dataOffset];
    littleEndian(changed)
        .putLong(json.length)
        .put(json)
        .put(file, dataOffset, file.length - dataOffset);
    return resigned(changed);
  }

  /** Returns the file with a changed header. */
  static byte[] withHeader(byte[] file, Consumer<JsonObject> change) {
    JsonObject header = JsonParser.parseString(header(file)).getAsJsonObject();
    change.accept(header);
    return withHeader(file, header.toString());
  }

  /** Returns the file with a changed description. */
  static byte[] withModel(byte[] file, Consumer<JsonObject> change) {
    return withHeader(
        file,
        header -> {
          JsonObject metadata = header.getAsJsonObject("__metadata__");
          JsonObject model =
              JsonParser.parseString(metadata.get("model").getAsString()).getAsJsonObject();
          change.accept(model);
          metadata.addProperty("model", model.toString());
        });
  }

  /** Returns the file with these data bytes changed from this offset on. */
  static byte[] withData(byte[] file, int offset, byte... bytes) {
    byte[] changed = file.clone();
    System.arraycopy(bytes, 0, changed, PREFIX + headerLength(file) + offset, bytes.length);
    return resigned(changed);
  }

  /** Repairs the digest, so that a change is judged by what it says. */
  static byte[] resigned(byte[] file) {
    byte[] content = Arrays.copyOf(file, file.length - DIGEST);
    return ByteBuffer.allocate(file.length)
        .put(content)
        .put(Sha256.start().digest(content))
        .array();
  }

  private static ByteBuffer littleEndian(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }
}
