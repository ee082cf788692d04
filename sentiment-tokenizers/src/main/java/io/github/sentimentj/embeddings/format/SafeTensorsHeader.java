package io.github.sentimentj.embeddings.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.sentimentj.data.DataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the start of a safetensors file: the length of a JSON object in eight bytes, and that,
 * which names each tensor's type, shape and place.
 */
final class SafeTensorsHeader {
  private static final int LONGEST = 1 << 24;
  private static final String USUAL_NAME = "embed";

  private SafeTensorsHeader() {}

  /** A tensor that may be the one. */
  private record Candidate(String name, NumberType type, long rows, long columns, long start) {}

  static boolean isStartOf(byte[] head) {
    if (head.length < Long.BYTES + 2) {
      return false;
    }
    long length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return length >= 2 && length <= LONGEST && head[Long.BYTES] == '{';
  }

  /**
   * Reads up to the first number of the one matrix, or the one whose name has "embed" in it.
   *
   * @throws DataException if there is none, or more than one
   */
  static Matrix read(ByteReader in) throws IOException {
    int length = (int) in.int64("the header's length");
    String json = new String(in.bytes(length, "the header"), StandardCharsets.UTF_8);
    Candidate chosen;
    try {
      chosen = choose(in, candidates(JsonParser.parseString(json).getAsJsonObject()));
    } catch (JsonParseException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NumberFormatException
        | UnsupportedOperationException e) {
      throw new DataException(in.name() + ": the header is not that of safetensors", e);
    }
    in.skip(chosen.start, "the tensors before " + chosen.name);
    return new Matrix(in, chosen.rows, chosen.columns, chosen.type);
  }

  private static List<Candidate> candidates(JsonObject header) {
    List<Candidate> candidates = new ArrayList<>();
    for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
      if (!entry.getKey().equals("__metadata__")) {
        candidate(entry.getKey(), entry.getValue().getAsJsonObject()).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private static Optional<Candidate> candidate(String name, JsonObject tensor) {
    JsonArray shape = array(tensor, "shape");
    Optional<NumberType> type = type(tensor.get("dtype"));
    if (shape.size() != 2 || type.isEmpty()) {
      return Optional.empty();
    }
    long rows = shape.get(0).getAsLong();
    long columns = shape.get(1).getAsLong();
    long start = array(tensor, "data_offsets").get(0).getAsLong();
    long end = array(tensor, "data_offsets").get(1).getAsLong();
    long size = rows < 0 || columns < 0 ? -1 : size(rows, columns, type.get());
    if (start < 0 || size < 0 || end - start != size) {
      throw new JsonParseException(name + ": shape and place differ");
    }
    return Optional.of(new Candidate(name, type.get(), rows, columns, start));
  }

  private static long size(long rows, long columns, NumberType type) {
    long high = Math.multiplyHigh(rows, columns * type.bytes());
    return high != 0 || columns > Integer.MAX_VALUE ? -1 : rows * columns * type.bytes();
  }

  private static JsonArray array(JsonObject tensor, String name) {
    JsonElement array = tensor.get(name);
    if (array == null || !array.isJsonArray()) {
      throw new JsonParseException("no " + name);
    }
    return array.getAsJsonArray();
  }

  private static Optional<NumberType> type(JsonElement name) {
    return switch (name == null ? "" : name.getAsString()) {
      case "F64" -> Optional.of(NumberType.FLOAT64);
      case "F32" -> Optional.of(NumberType.FLOAT32);
      case "F16" -> Optional.of(NumberType.FLOAT16);
      case "BF16" -> Optional.of(NumberType.BFLOAT16);
      default -> Optional.empty();
    };
  }

  private static Candidate choose(ByteReader in, List<Candidate> all) {
    List<Candidate> usual =
        all.stream()
            .filter(each -> each.name.toLowerCase(Locale.ROOT).contains(USUAL_NAME))
            .toList();
    List<Candidate> choice = all.size() == 1 ? all : usual;
    if (choice.size() != 1) {
      throw new DataException(
          "%s: the matrices are %s; expected one, or one with \"%s\" in its name"
              .formatted(in.name(), all.stream().map(Candidate::name).toList(), USUAL_NAME));
    }
    return choice.get(0);
  }
}
