package io.github.sentimentj.embeddings.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the start of a NumPy array: six bytes of magic, two of version, the length of a Python
 * dictionary, and that, which names type, order and shape.
 */
final class NumpyHeader {
  private static final int MAGIC = 6;
  private static final int LONGEST = 1 << 14;
  private static final int MOST_DIGITS = 18;
  private static final Pattern TYPE = Pattern.compile("'descr': *'([<>|=]?[a-zA-Z]\\d*)'");
  private static final Pattern ORDER = Pattern.compile("'fortran_order': *False");
  private static final Pattern SHAPE =
      Pattern.compile("'shape': *\\((\\d{1,%1$d}), *(\\d{1,%1$d}),?\\)".formatted(MOST_DIGITS));

  private NumpyHeader() {}

  /** Reads up to the first number. */
  static Matrix read(ByteReader in) throws IOException {
    in.skip(MAGIC, "the header");
    int version = in.unsignedByte("the header");
    int minor = in.unsignedByte("the header");
    if (version < 1 || version > 3) {
      throw in.error("NumPy format %d.%d; expected 1.0 to 3.0".formatted(version, minor));
    }
    long length = 0;
    for (int shift = 0; shift < (version == 1 ? 16 : 32); shift += 8) {
      length |= (long) in.unsignedByte("the header") << shift;
    }
    if (length > LONGEST) {
      throw in.error("a header of %d bytes; expected at most %d".formatted(length, LONGEST));
    }
    String header = new String(in.bytes((int) length, "the header"), StandardCharsets.ISO_8859_1);
    Matcher shape = SHAPE.matcher(header);
    if (!ORDER.matcher(header).find() || !shape.find()) {
      throw in.error(
          "the header is %s; expected a matrix in C order (save numpy.ascontiguousarray of it)"
              .formatted(header.strip()));
    }
    return new Matrix(
        in, Long.parseLong(shape.group(1)), Long.parseLong(shape.group(2)), type(in, header));
  }

  private static NumberType type(ByteReader in, String header) {
    Matcher matcher = TYPE.matcher(header);
    String type = matcher.find() ? matcher.group(1) : "unknown";
    return switch (type) {
      case "<f8" -> NumberType.FLOAT64;
      case "<f4" -> NumberType.FLOAT32;
      case "<f2" -> NumberType.FLOAT16;
      default -> throw in.error("numbers of type %s; expected <f4, <f8 or <f2".formatted(type));
    };
  }
}
