package io.github.sentimentj.examples.reviews;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.data.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The set of short reviews that this module ships: enough to see the library work, offline. */
final class ShippedReviews implements ReviewSource {
  private static final String RESOURCE = "/io/github/sentimentj/examples/reviews.csv";

  @Override
  public String name() {
    return "the shipped set";
  }

  @Override
  public Reviews read() throws IOException {
    Split split = Dataset.of(examples()).stratifiedSplit(0.8, 0, 0.2, 42);
    return new Reviews(
        split.train(),
        split.test(),
        "the shipped set of short reviews; it is small, expect modest figures");
  }

  private static List<Example> examples() throws IOException {
    InputStream resource = ShippedReviews.class.getResourceAsStream(RESOURCE);
    if (resource == null) {
      throw new IOException(RESOURCE + " is not on the class path");
    }
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return rows.stream()
          .map(row -> new Example(row.getField("text"), row.getField("label")))
          .toList();
    }
  }
}
