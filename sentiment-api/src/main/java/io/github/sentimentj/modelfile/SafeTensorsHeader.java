package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The header of a safetensors file: strings under {@code __metadata__}, and for every tensor its
 * type, shape and place.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
 */
final class SafeTensorsHeader {
  // So that nobody parses for long before the digest is checked.
  private static final int MAX_BYTES = ModelChecks.MOST_HEADER_SIZE;

  private static final int PREFIX = Long.BYTES;
  // A checkpoint keeps five for each weight: 361 for the deepest BiLSTM.
  private static final int MAX_TENSORS = 1024;
  private static final int ALIGNMENT = 8;
  private static final String METADATA = "__metadata__";

  private final JsonElement json;
  private final int length;

  private SafeTensorsHeader(JsonElement json, int length) {
    this.json = json;
    this.length = length;
  }

  /**
   * Reads the header, with the length in front of it.
   *
   * @throws NotAModelException if it does not begin like a safetensors file
   */
  static SafeTensorsHeader read(HashedInput input, ModelChecks checks) throws IOException {
    byte[] prefix = input.upTo(PREFIX);
    long length = prefix.length < PREFIX ? 0 : littleEndian(prefix).getLong();
    byte[] header = input.upTo((int) Math.max(0, Math.min(length, MAX_BYTES)));
    if (header.length == 0 || header[0] != '{') {
      throw new NotAModelException(ForeignFile.describe(prefix));
    }
    if (length > MAX_BYTES) {
      throw new NotAModelException(
          "a safetensors file of another program, with a header of " + length + " bytes");
    }
    checks.requireHeader(length);
    if (header.length < length) {
      throw new CorruptModelException(
          "it has %d of the header's %d bytes; it was cut short".formatted(header.length, length));
    }
    return new SafeTensorsHeader(Json.parse(decode(header), "header"), header.length);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String decode(byte[] header) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
    } catch (CharacterCodingException e) {
      throw new CorruptModelException("the header is not UTF-8", e);
    }
  }

  /** Checks that the data are aligned, for those who map the file into memory. */
  void requireAligned() {
    if (length % ALIGNMENT != 0) {
      throw new CorruptModelException(
          "the header has %d bytes; expected a multiple of %d".formatted(length, ALIGNMENT));
    }
  }

  /** Returns the offset in the file at which the data begin. */
  long dataOffset() {
    return (long) PREFIX + length;
  }

  /** Returns the metadata, empty where the file has none. */
  Map<String, String> metadata() {
    JsonElement metadata = json instanceof JsonObject object ? object.get(METADATA) : null;
    return metadata == null
        ? Map.of()
        : JsonFields.read("header." + METADATA, metadata, JsonFields::strings);
  }

  /**
   * Returns the tensors; they lie in the header's order, each beginning where the last one ends.
   */
  List<TensorEntry> tensors() {
    return JsonFields.read("header", json, SafeTensorsHeader::tensors);
  }

  private static List<TensorEntry> tensors(JsonFields header) {
    header.object(METADATA, JsonFields::strings);
    List<String> names = header.keys();
    if (names.size() > MAX_TENSORS) {
      throw new CorruptModelException(names.size() + " tensors; expected at most " + MAX_TENSORS);
    }
    List<TensorEntry> tensors = new ArrayList<>();
    long begin = 0;
    for (String name : names) {
      long expected = begin;
      TensorEntry tensor = header.object(name, fields -> tensor(name, expected, fields));
      tensors.add(tensor);
      begin = tensor.end();
    }
    return tensors;
  }

  private static TensorEntry tensor(String name, long begin, JsonFields fields) {
    TensorEntry.Type type = TensorEntry.Type.named(fields.string("dtype"));
    TensorEntry tensor =
        new TensorEntry(name, type, fields.list("shape", JsonFields::integer), begin);
    List<Long> offsets = fields.list("data_offsets", JsonFields::wholeNumber);
    List<Long> expected = List.of(begin, tensor.end());
    if (!offsets.equals(expected)) {
      throw new IllegalArgumentException(
          "data_offsets are " + offsets + "; type, shape and place need " + expected);
    }
    return tensor;
  }

  /**
   * Returns the bytes of a header with the length in front, padded so that the data behind it are
   * aligned.
   *
   * @throws IllegalArgumentException if they are more than a header may have
   */
  static byte[] encode(Map<String, String> metadata, List<TensorEntry> tensors) {
    if (tensors.size() > MAX_TENSORS) {
      throw new IllegalArgumentException(
          tensors.size() + " tensors; at most " + MAX_TENSORS + " fit in a file");
    }
    byte[] json = Json.write(writer -> write(writer, metadata, tensors)).getBytes(UTF_8);
    int padded = (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (padded > MAX_BYTES) {
      throw new IllegalArgumentException(
          "labels, tokenizer parameters and provenance need a header of %d bytes; at most %d fit"
              .formatted(padded, MAX_BYTES));
    }
    byte[] header = new byte[PREFIX + padded];
    Arrays.fill(header, (byte) ' ');
    littleEndian(header).putLong(padded).put(json);
    return header;
  }

  private static void write(
      JsonWriter json, Map<String, String> metadata, List<TensorEntry> tensors) throws IOException {
    json.beginObject();
    json.name(METADATA).beginObject();
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
    for (TensorEntry tensor : tensors) {
      write(json.name(tensor.name()), tensor);
    }
    json.endObject();
  }

  private static void write(JsonWriter json, TensorEntry tensor) throws IOException {
    json.beginObject();
    json.name("dtype").value(tensor.type().name());
    json.name("shape").beginArray();
    for (int extent : tensor.shape()) {
      json.value(extent);
    }
    json.endArray();
    json.name("data_offsets").beginArray().value(tensor.begin()).value(tensor.end()).endArray();
    json.endObject();
  }
}
