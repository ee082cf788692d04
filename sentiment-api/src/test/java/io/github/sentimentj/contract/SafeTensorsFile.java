package io.github.sentimentj.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.spi.Tensor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any safetensors file, read as the format's description says and nothing more: for golden values,
 * and as a second opinion on the files that the library writes.
 *
 * <p>Immutable and thread-safe.
 */
public final class SafeTensorsFile {
  private final JsonObject header;
  private final ByteBuffer data;

  private SafeTensorsFile(JsonObject header, ByteBuffer data) {
    this.header = header;
    this.data = data;
  }

  /** Reads a resource of the class path, such as {@code /golden/bilstm-max.safetensors}. */
  public static SafeTensorsFile resource(String name) {
    try (InputStream in = SafeTensorsFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("no resource " + name);
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the bytes of a file. */
  public static SafeTensorsFile of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int headerLength = Math.toIntExact(bytes.getLong());
    String header = new String(file, bytes.position(), headerLength, UTF_8);
    ByteBuffer data = bytes.position(bytes.position() + headerLength).slice();
    return new SafeTensorsFile(JsonParser.parseString(header).getAsJsonObject(), data);
  }

  /** Returns the names of the tensors in the header's order. */
  public List<String> names() {
    return header.keySet().stream().filter(name -> !name.equals("__metadata__")).toList();
  }

  /** Returns the strings under {@code __metadata__}, empty where there are none. */
  public Map<String, String> metadata() {
    Map<String, String> metadata = new LinkedHashMap<>();
    if (header.has("__metadata__")) {
      header
          .getAsJsonObject("__metadata__")
          .asMap()
          .forEach((key, value) -> metadata.put(key, value.getAsString()));
    }
    return metadata;
  }

  /** Returns the extents of the tensor's axes. */
  public List<Integer> shape(String name) {
    List<Integer> shape = new ArrayList<>();
    for (JsonElement extent : entry(name).getAsJsonArray("shape")) {
      shape.add(extent.getAsInt());
    }
    return shape;
  }

  /** Returns the floats of an F32 tensor. */
  public Tensor f32(String name) {
    return Tensor.of(bytes(name, "F32").asFloatBuffer(), shape(name));
  }

  /** Returns the values of an I64 tensor in row-major order. */
  public long[] i64(String name) {
    ByteBuffer bytes = bytes(name, "I64");
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /** Returns the bytes of a U8 tensor in row-major order. */
  public byte[] u8(String name) {
    ByteBuffer bytes = bytes(name, "U8");
    byte[] values = new byte[bytes.remaining()];
    bytes.get(values);
    return values;
  }

  private ByteBuffer bytes(String name, String type) {
    JsonObject entry = entry(name);
    String found = entry.get("dtype").getAsString();
    if (!found.equals(type)) {
      throw new IllegalArgumentException("tensor '" + name + "' is " + found + ", not " + type);
    }
    JsonArray offsets = entry.getAsJsonArray("data_offsets");
    int begin = offsets.get(0).getAsInt();
    return data.slice(begin, offsets.get(1).getAsInt() - begin).order(ByteOrder.LITTLE_ENDIAN);
  }

  private JsonObject entry(String name) {
    if (!header.has(name)) {
      throw new IllegalArgumentException("no tensor '" + name + "' among " + names());
    }
    return header.getAsJsonObject(name);
  }
}
