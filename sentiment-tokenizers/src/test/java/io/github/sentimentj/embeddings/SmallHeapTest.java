package io.github.sentimentj.embeddings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.embeddings.VectorFixtures.Bytes;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files far larger than the heap, made as they are read. */
class SmallHeapTest {
  private static final int DIMENSION = 300;
  private static final Vocabulary WORDS = Vocabulary.of(List.of("w7", "w99999", "unseen"));

  @TempDir private Path folder;

  /** The child's heap holds a twentieth of the file. */
  @ParameterizedTest
  @CsvSource({"text, 100000", "word2vec, 180000", "fasttext, 180000"})
  void read_largeFileInSmallHeap_findsRowsInUse(String format, int words) throws Exception {
    Path out = folder.resolve("out");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                format,
                String.valueOf(words))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(child.waitFor()).as(Files.readString(out)).isZero();
    assertThat(Files.readString(out)).contains("w7 7.0", "w99999 99999.0");
  }

  /** Reads a file of this format and prints the first number of what is found. */
  public static void main(String[] args) throws IOException {
    int words = Integer.parseInt(args[1]);
    WordVectors vectors = Embeddings.stream("large", () -> content(args[0], words)).read(WORDS);
    float[] row = new float[DIMENSION];
    for (String word : WORDS.words()) {
      if (vectors.contains(WORDS.id(word))) {
        vectors.copyTo(WORDS.id(word), row, 0);
        System.out.println(word + " " + row[0]);
      }
    }
  }

  private static InputStream content(String format, int words) {
    return switch (format) {
      case "text" -> {
        byte[] rest = (" -0.12345".repeat(DIMENSION - 1) + "\n").getBytes(UTF_8);
        yield rows(words, i -> join(("w" + i + " " + i).getBytes(UTF_8), rest));
      }
      case "word2vec" -> {
        byte[] header = (words + " " + DIMENSION + "\n").getBytes(UTF_8);
        yield join(
            new ByteArrayInputStream(header),
            rows(words, i -> join(("w" + i + " ").getBytes(UTF_8), vector(i))));
      }
      default -> fastText(words);
    };
  }

  private static InputStream fastText(int words) {
    Bytes settings =
        new Bytes().int32(793712314, 12, DIMENSION, 5, 5, 1, 5, 1, 2, 3, 0, 0, 0, 100).int64(0);
    Bytes sizes = new Bytes().int32(words, words, 0).int64(1000).int64(-1);
    byte[] count = new byte[9];
    return join(
        new ByteArrayInputStream(settings.append(sizes).toByteArray()),
        rows(words, i -> join(("w" + i + "\0").getBytes(UTF_8), count)),
        new ByteArrayInputStream(new Bytes().bytes(0).int64(words).int64(DIMENSION).toByteArray()),
        rows(words, SmallHeapTest::vector));
  }

  private static byte[] vector(int first) {
    return ByteBuffer.allocate(Float.BYTES * DIMENSION)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(first)
        .array();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static InputStream join(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  private static InputStream rows(int count, IntFunction<byte[]> row) {
    return new RowStream(IntStream.range(0, count).mapToObj(row).iterator());
  }

  /** A stream of rows, of which one is in memory at a time. */
  private static final class RowStream extends InputStream {
    private final Iterator<byte[]> rows;
    private ByteArrayInputStream row = new ByteArrayInputStream(new byte[0]);

    RowStream(Iterator<byte[]> rows) {
      this.rows = rows;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int start, int length) {
      while (row.available() == 0 && rows.hasNext()) {
        row = new ByteArrayInputStream(rows.next());
      }
      return row.read(target, start, length);
    }
  }
}
