package io.github.sentimentj.examples.reviews;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.examples.progress.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Reviews and archives small enough to be looked through. */
final class TinyReviews {
  /** What every complete archive made here holds. */
  static final Reviews REVIEWS =
      new Reviews(
          data("train neg 😀 \"quoted\"\n", "train pos"), data("test neg", "test pos"), "here");

  static final Progress SILENT =
      Progress.plain(
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));

  private TinyReviews() {}

  private static Dataset data(String negative, String positive) {
    return Dataset.of(
        List.of(new Example(negative, "negative"), new Example(positive, "positive")));
  }

  static List<Example> list(Dataset data) {
    return data.stream().toList();
  }

  /** A source that has them, or has not. */
  static ReviewSource source(String name, boolean found) {
    return new ReviewSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Reviews read() throws IOException {
        if (!found) {
          throw new IOException("nobody home");
        }
        return REVIEWS;
      }
    };
  }

  static byte[] tarGz(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  static String sha256(byte[] bytes) throws IOException {
    return Sha256.of(new ByteArrayInputStream(bytes));
  }
}
