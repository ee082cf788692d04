package io.github.sentimentj.fuzz;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.JsonLinesFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Any bytes as JSON Lines; the first byte chooses the format. */
public final class JsonLinesTarget {
  private JsonLinesTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    JsonLinesFormat format = JsonLinesFormat.ofDefaults();
    if ((input[0] & 1) != 0) {
      format = format.idField("id").groupField("group").weightField("weight").maxLineLength(99);
    }
    try {
      Dataset data =
          Dataset.jsonLines(new ByteArrayInputStream(input, 1, input.length - 1), "fuzz", format);
      FuzzedData.requireSound(data);
    } catch (DataException e) {
      FuzzedData.requirePlace(e);
    } catch (IOException e) {
      throw new AssertionError("bytes in memory cannot fail", e);
    }
  }
}
