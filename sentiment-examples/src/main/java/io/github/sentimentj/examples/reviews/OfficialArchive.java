package io.github.sentimentj.examples.reviews;

import io.github.sentimentj.data.Example;
import io.github.sentimentj.examples.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The data set's own archive, as its authors publish it: one small text file a review. */
final class OfficialArchive implements ReviewSource {
  // Nothing is unpacked to disk, and whatever has another name is not looked at.
  private static final Pattern REVIEW =
      Pattern.compile("aclImdb/(train|test)/(neg|pos)/[0-9]{1,6}_[0-9]{1,2}\\.txt");
  private static final int LONGEST_REVIEW = 1 << 20;

  private final Download download;
  private final Progress progress;

  OfficialArchive(Download download, Progress progress) {
    this.download = download;
    this.progress = progress;
  }

  static OfficialArchive ofDefaults(Progress progress) {
    return new OfficialArchive(
        new Download(
            URI.create("https://ai.stanford.edu/~amaas/data/sentiment/aclImdb_v1.tar.gz"),
            84_125_825,
            "c40f74a18d3b61f90feba1e17730e0d38e8b97c05fde7008942e91923d1658fe",
            new Download.Limits(
                Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(5))),
        progress);
  }

  @Override
  public String name() {
    return "the official archive";
  }

  @Override
  public Reviews read() throws IOException, InterruptedException {
    // Deleted with its last handle, so that not even a killed process leaves it behind.
    try (FileChannel file =
        FileChannel.open(
            Files.createTempFile("sentimentj", ".tar.gz"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      download.into(file, progress);
      file.position(0);
      return unpack(Channels.newInputStream(file));
    }
  }

  private Reviews unpack(InputStream in) throws IOException {
    List<Example> train = new ArrayList<>();
    List<Example> test = new ArrayList<>();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Matcher name = REVIEW.matcher(entry.getName());
        if (entry.isFile() && name.matches()) {
          String label = name.group(2).equals("pos") ? Reviews.POSITIVE : Reviews.NEGATIVE;
          (name.group(1).equals("train") ? train : test).add(new Example(text(tar, entry), label));
        }
      }
    }
    return Reviews.of(train, test, "from the data set's official archive, " + download.address());
  }

  private static String text(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
    if (entry.getSize() > LONGEST_REVIEW) {
      throw new IOException(entry.getName() + " has " + entry.getSize() + " bytes");
    }
    return new String(tar.readNBytes((int) entry.getSize()), StandardCharsets.UTF_8);
  }
}
