package io.github.sentimentj.embeddings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files of a few words in every format, made by hand from the formats' descriptions. */
final class VectorFixtures {
  static final List<String> WORDS = List.of("the", "good", "née");
  static final float[][] ROWS = {{1, 2, 3}, {0.5f, -1, 1e-3f}, {-4, 5.25f, 6}};

  private VectorFixtures() {}

  static byte[] text(String header) {
    StringBuilder text = new StringBuilder(header);
    for (int i = 0; i < ROWS.length; i++) {
      text.append(WORDS.get(i));
      for (float value : ROWS[i]) {
        text.append(' ').append(value);
      }
      text.append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  static byte[] word2vec(String header, String afterVector) {
    Bytes bytes = new Bytes().ascii(header);
    for (int i = 0; i < ROWS.length; i++) {
      bytes.utf8(WORDS.get(i) + " ").floats(ROWS[i]).ascii(afterVector);
    }
    return bytes.toByteArray();
  }

  static byte[] wordList() {
    return (String.join("\n", WORDS) + "\n").getBytes(UTF_8);
  }

  /** A matrix of these rows as numpy.save writes it. */
  static byte[] numpy(String type, Bytes rows) {
    String header = "{'descr': '%s', 'fortran_order': False, 'shape': (3, 3), }".formatted(type);
    String padded = header + " ".repeat(127 - 10 - header.length()) + "\n";
    return new Bytes()
        .ascii("\u0093NUMPY")
        .bytes(1, 0)
        .bytes(padded.length(), 0)
        .ascii(padded)
        .append(rows)
        .toByteArray();
  }

  /** The matrix behind a vector, as safetensors. */
  static byte[] safeTensors(String name) {
    String header =
        ("{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                + "\"%s\":{\"dtype\":\"F32\",\"shape\":[3,3],\"data_offsets\":[8,44]}}")
            .formatted(name);
    return new Bytes()
        .int64(header.length())
        .ascii(header)
        .floats(9, 9)
        .append(rows())
        .toByteArray();
  }

  static Bytes rows() {
    Bytes rows = new Bytes();
    for (float[] row : ROWS) {
      rows.floats(row);
    }
    return rows;
  }

  /** The start of a fastText model up to its matrix, whose words have the rows of this class. */
  static Bytes fastTextStart(int buckets, int minLength, int maxLength, long keptSubwords) {
    Bytes bytes = new Bytes().int32(793712314, 12);
    bytes.int32(3, 5, 5, 1, 5, 1, 2, 2, buckets, minLength, maxLength, 100).int64(0);
    bytes.int32(WORDS.size() + 1, WORDS.size(), 1).int64(1000).int64(keptSubwords);
    for (String word : WORDS) {
      bytes.utf8(word).bytes(0).int64(7).bytes(0);
    }
    return bytes.ascii("__label__x").bytes(0).int64(7).bytes(1);
  }

  /** A fastText model whose subword row i is all i + 1. */
  static byte[] fastText(int buckets, int minLength, int maxLength) {
    Bytes bytes = fastTextStart(buckets, minLength, maxLength, -1);
    bytes.bytes(0).int64(WORDS.size() + buckets).int64(3).append(rows());
    for (int bucket = 0; bucket < buckets; bucket++) {
      bytes.floats(bucket + 1, bucket + 1, bucket + 1);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) {
    return packed(content, GZIPOutputStream::new);
  }

  static byte[] xz(byte[] content) {
    return packed(content, out -> new XZOutputStream(out, new LZMA2Options(1)));
  }

  /** An archive with an entry for each name, which all have this content. */
  static byte[] zip(byte[] content, String... names) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(content);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Wraps a stream in one that packs. */
  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] content, Packer packer) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer.around(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Bytes of a file, with little-endian numbers. */
  static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes bytes(int... values) {
      for (int value : values) {
        out.write(value);
      }
      return this;
    }

    Bytes int16(int... values) {
      for (int value : values) {
        bytes(value, value >> 8);
      }
      return this;
    }

    Bytes int32(int... values) {
      for (int value : values) {
        int16(value, value >> 16);
      }
      return this;
    }

    Bytes int64(long value) {
      return int32((int) value, (int) (value >> 32));
    }

    Bytes doubles(double... values) {
      for (double value : values) {
        int64(Double.doubleToRawLongBits(value));
      }
      return this;
    }

    Bytes floats(float... values) {
      for (float value : values) {
        int32(Float.floatToRawIntBits(value));
      }
      return this;
    }

    Bytes ascii(String text) {
      out.writeBytes(text.getBytes(ISO_8859_1));
      return this;
    }

    Bytes utf8(String text) {
      out.writeBytes(text.getBytes(UTF_8));
      return this;
    }

    Bytes append(Bytes more) {
      out.writeBytes(more.toByteArray());
      return this;
    }

    byte[] toByteArray() {
      return out.toByteArray();
    }
  }
}
