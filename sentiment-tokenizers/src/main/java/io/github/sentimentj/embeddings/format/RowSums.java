package io.github.sentimentj.embeddings.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Sums of a matrix's rows, made in one pass over it: first it is asked for rows, in any order, then
 * it reads. Not thread-safe.
 */
final class RowSums {
  private final int dimension;
  private final List<float[]> sums = new ArrayList<>();
  private int[] counts = new int[64];

  // Stands for a sum where a row is not added to any, but given to the keeper.
  // No Java array is longer, on any virtual machine.
  private static final int MOST_REQUESTS = Integer.MAX_VALUE - 8;
  private static final int KEPT = Integer.MAX_VALUE;
  private ObjIntConsumer<float[]> keeper = (values, row) -> {};

  // The row in the upper half, the sum in the lower.
  private long[] requests = new long[1024];
  private int size;

  RowSums(int dimension) {
    this.dimension = dimension;
  }

  /** Asks for each of these rows on its own; the keeper must not keep the array. */
  void keep(int first, int count, ObjIntConsumer<float[]> keeper) {
    this.keeper = keeper;
    for (int row = first; row < first + count; row++) {
      add(KEPT, row);
    }
  }

  /** Adds a row to a sum. */
  void add(int sum, int row) {
    if (size == requests.length) {
      requests = Arrays.copyOf(requests, (int) Math.min(MOST_REQUESTS, 2L * size));
    }
    requests[size++] = (long) row << 32 | sum;
  }

  /** Returns the rows asked for. */
  Set<Integer> rows() {
    return LongStream.of(requests).limit(size).mapToObj(RowSums::row).collect(Collectors.toSet());
  }

  /** Gives rows from this one on other numbers; those without one are asked for no more. */
  void renumber(int first, Map<Integer, Integer> numbers) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int row = row(requests[i]);
      if (row < first) {
        requests[kept++] = requests[i];
      } else if (numbers.containsKey(row)) {
        requests[kept++] = (long) numbers.get(row) << 32 | sum(requests[i]);
      }
    }
    size = kept;
  }

  /** Reads a matrix as fastText writes it, plain or quantized. */
  void read(ByteReader in, long rows) throws IOException {
    Arrays.sort(requests, 0, size);
    if (in.unsignedByte("the kind of matrix") != 0) {
      QuantizedRows.read(in, this, rows);
      return;
    }
    requireShape(in, in.int64("the matrix's shape"), in.int64("the matrix's shape"), rows);
    float[] values = new float[dimension];
    long next = 0;
    for (int i = 0; i < size; i++) {
      int row = row(requests[i]);
      if (row >= next) {
        in.skip((row - next) * dimension * Float.BYTES, "the matrix");
        in.numbers(NumberType.FLOAT32, values, "row " + row);
        next = row + 1L;
      }
      add(i, values);
    }
    in.skip((rows - next) * dimension * Float.BYTES, "the matrix");
  }

  /** Checks what a matrix says of itself. */
  void requireShape(ByteReader in, long rows, long columns, long expectedRows) {
    if (rows != expectedRows || columns != dimension) {
      throw in.error(
          "a matrix of %d rows and %d columns; expected %d and %d"
              .formatted(rows, columns, expectedRows, dimension));
    }
  }

  /** Returns how often a row was asked for. */
  int size() {
    return size;
  }

  /** Returns the row of a request; requests are sorted by it once reading has begun. */
  int row(int request) {
    return row(requests[request]);
  }

  /** Answers a request. */
  void add(int request, float[] values) {
    int sum = sum(requests[request]);
    if (sum == KEPT) {
      keeper.accept(values, row(request));
      return;
    }
    while (sums.size() <= sum) {
      sums.add(new float[0]);
    }
    if (sum >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(sum + 1, 2 * counts.length));
    }
    if (counts[sum]++ == 0) {
      sums.set(sum, values.clone());
    } else {
      float[] target = sums.get(sum);
      for (int i = 0; i < dimension; i++) {
        target[i] += values[i];
      }
    }
  }

  /** Returns whether no row was added to this sum. */
  boolean isEmpty(int sum) {
    return sum >= counts.length || counts[sum] == 0;
  }

  /** Returns the sum divided by the number of rows, which must not be 0, and forgets it. */
  float[] takeMean(int sum) {
    float[] mean = sums.set(sum, new float[0]);
    float factor = 1f / counts[sum];
    for (int i = 0; i < dimension; i++) {
      mean[i] *= factor;
    }
    return mean;
  }

  private static int row(long request) {
    return (int) (request >> 32);
  }

  private static int sum(long request) {
    return (int) request;
  }
}
