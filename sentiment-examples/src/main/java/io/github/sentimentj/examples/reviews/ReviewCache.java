package io.github.sentimentj.examples.reviews;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.examples.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * Reviews kept from an earlier download: two CSV files and, written last, {@code SHA256SUMS} in the
 * form that {@code sha256sum -c} reads. Without sums that agree there are no reviews here.
 */
final class ReviewCache implements ReviewSource {
  private static final String TRAIN = "train.csv.gz";
  private static final String TEST = "test.csv.gz";
  private static final String SUMS = "SHA256SUMS";

  private final Path folder;
  private final Progress progress;

  ReviewCache(Path folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  @Override
  public String name() {
    return "the cache folder";
  }

  @Override
  public Reviews read() throws IOException {
    Path sums = folder.resolve(SUMS);
    if (Files.notExists(sums)) {
      throw new IOException("none in " + folder + " yet");
    }
    if (!Files.readString(sums).equals(sum(TRAIN) + sum(TEST))) {
      throw new IOException("damaged: the files in " + folder + " do not agree with " + SUMS);
    }
    return new Reviews(
        Dataset.csv(folder.resolve(TRAIN)),
        Dataset.csv(folder.resolve(TEST)),
        "from the cache folder " + folder);
  }

  /** Returns a source that keeps here what another one finds. */
  ReviewSource keeping(ReviewSource source) {
    return new ReviewSource() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public Reviews read() throws IOException, InterruptedException {
        Reviews found = source.read();
        keep(found);
        return found;
      }
    };
  }

  /** A folder that cannot be written costs the next start its speed, not this one its reviews. */
  private void keep(Reviews reviews) {
    try {
      Files.createDirectories(folder);
      replace(TRAIN, csv(reviews.train()));
      replace(TEST, csv(reviews.test()));
      replace(SUMS, (sum(TRAIN) + sum(TEST)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      progress.say("reviews: not kept for the next time: " + e);
    }
  }

  private static byte[] csv(Dataset reviews) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer writer =
            new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord("text", "label");
      for (Example review : reviews) {
        csv.writeRecord(review.text(), review.label());
      }
    }
    return bytes.toByteArray();
  }

  /** Another program sees the old file or the new one, nothing between. */
  private void replace(String name, byte[] content) throws IOException {
    Path part = Files.createTempFile(folder, name, ".part");
    try {
      Files.write(part, content);
      Files.move(
          part,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private String sum(String name) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      return Sha256.of(in) + "  " + name + "\n";
    }
  }
}
