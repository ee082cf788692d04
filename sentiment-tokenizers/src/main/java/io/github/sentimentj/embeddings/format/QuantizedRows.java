package io.github.sentimentj.embeddings.format;

import java.io.IOException;

/**
 * Reads a matrix whose rows are cut into parts, each a byte that names one of 256 centroids; the
 * rows' lengths may be quantized on their own: <a href="https://arxiv.org/abs/1612.03651">Joulin et
 * al. 2016</a>.
 */
final class QuantizedRows {
  private QuantizedRows() {}

  /** Answers all requests. */
  static void read(ByteReader in, RowSums sums, long expectedRows) throws IOException {
    boolean lengths = in.unsignedByte("the quantized matrix") != 0;
    long rows = in.int64("the matrix's shape");
    long columns = in.int64("the matrix's shape");
    sums.requireShape(in, rows, columns, expectedRows);
    int codes = in.int32("the number of codes");
    int parts = rows == 0 ? 0 : (int) (codes / rows);
    if (codes < 0 || parts * rows != codes || parts > columns) {
      throw in.error("%d codes for %d rows of %d numbers".formatted(codes, rows, columns));
    }
    byte[][] codesOfRequests = codes(in, sums, rows, parts);
    Quantizer vectors = Quantizer.read(in, (int) columns, parts);
    byte[][] lengthCodes = lengths ? codes(in, sums, rows, 1) : new byte[sums.size()][];
    Quantizer factors = lengths ? Quantizer.read(in, 1, 1) : vectors;
    float[] values = new float[(int) columns];
    float[] factor = {1};
    for (int i = 0; i < sums.size(); i++) {
      vectors.decode(codesOfRequests[i], values);
      if (lengths) {
        factors.decode(lengthCodes[i], factor);
      }
      float[] scaled = values.clone();
      for (int j = 0; j < scaled.length; j++) {
        scaled[j] *= factor[0];
      }
      sums.add(i, scaled);
    }
  }

  /** Reads each row's codes, and returns those of the row of each request. */
  private static byte[][] codes(ByteReader in, RowSums sums, long rows, int parts)
      throws IOException {
    byte[][] codes = new byte[sums.size()][];
    long next = 0;
    for (int i = 0; i < codes.length; i++) {
      int row = sums.row(i);
      if (row >= next) {
        in.skip((row - next) * parts, "the codes");
        codes[i] = in.bytes(parts, "the codes");
        next = row + 1L;
      } else {
        codes[i] = codes[i - 1];
      }
    }
    in.skip((rows - next) * parts, "the codes");
    return codes;
  }
}
