package io.github.sentimentj.fuzz;

import io.github.sentimentj.data.CsvFormat;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes as separated values; the first byte chooses the format. */
public final class CsvTarget {
  private CsvTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    CsvFormat format = (input[0] & 1) == 0 ? CsvFormat.csv() : CsvFormat.tsv();
    if ((input[0] & 2) != 0) {
      format = format.idColumn("id").groupColumn("group").weightColumn("weight");
    }
    if ((input[0] & 4) != 0) {
      format = format.separator(';').maxRecordLength(40);
    }
    try {
      Dataset data =
          Dataset.csv(new ByteArrayInputStream(input, 1, input.length - 1), "fuzz", format);
      FuzzedData.requireSound(data);
    } catch (DataException e) {
      FuzzedData.requirePlace(e);
    } catch (IOException e) {
      throw new AssertionError("bytes in memory cannot fail", e);
    }
  }
}
