package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.sentimentj.text.EncodedText;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Texts side by side, padded at the end to one length, as networks read them: time-major, once in
 * reading order and once with each text reversed by its own length, so that neither direction of a
 * network meets padding before a word.
 */
final class PaddedBatch {
  // oneDNN compiles a kernel for every length it meets; rounding up keeps them few.
  private static final int LENGTH_STEP = 8;

  private final int[] lengths;
  private final int time;

  PaddedBatch(List<EncodedText> texts) {
    this(texts.stream().mapToInt(EncodedText::length).toArray());
  }

  /** Takes the number of tokens of each text. */
  PaddedBatch(int... lengths) {
    this.lengths = lengths;
    int longest = Arrays.stream(lengths).max().orElseThrow();
    this.time = (longest + LENGTH_STEP - 1) / LENGTH_STEP * LENGTH_STEP;
  }

  /** Number of texts. */
  int size() {
    return lengths.length;
  }

  int length(int text) {
    return lengths[text];
  }

  /**
   * Vectors {@code [time, text, embeddingSize]} in reading order, or with each text reversed; zeros
   * where texts are padded. The tensor reads the buffers' memory, which must not be taken again
   * while it is in use.
   */
  NDArray embedded(
      NDManager manager, EmbeddingLookup lookup, InputBuffers buffers, boolean reversed) {
    int size = lookup.embeddingSize();
    ByteBuffer bytes = buffers.take(reversed, (long) time * size() * size);
    FloatBuffer floats = bytes.asFloatBuffer();
    float[] padding = new float[size];
    float[] row = new float[size];
    for (int b = 0; b < size(); b++) {
      for (int t = 0; t < time; t++) {
        boolean padded = t >= length(b);
        if (!padded) {
          lookup.copyTo(b, reversed ? length(b) - 1 - t : t, row);
        }
        floats.put((t * size() + b) * size, padded ? padding : row);
      }
    }
    return manager.create(bytes, new Shape(time, size(), size), DataType.FLOAT32);
  }

  /** 1 where a text has a token and 0 where it is padded: {@code [time, text, 1]}. */
  NDArray mask(NDManager manager) {
    float[] mask = new float[time * size()];
    for (int b = 0; b < size(); b++) {
      for (int t = 0; t < length(b); t++) {
        mask[t * size() + b] = 1;
      }
    }
    return manager.create(mask, new Shape(time, size(), 1));
  }

  /**
   * The mask for convolutions, {@code [text, 1, time + more]}: 1 up to this many time steps behind
   * a text's last token, then 0.
   */
  NDArray textMajorMask(NDManager manager, int more) {
    int steps = time + more;
    float[] mask = new float[size() * steps];
    for (int b = 0; b < size(); b++) {
      Arrays.fill(mask, b * steps, b * steps + length(b) + more, 1);
    }
    return manager.create(mask, new Shape(size(), 1, steps));
  }

  /** Lengths of the texts: {@code [text, 1]}. */
  NDArray lengths(NDManager manager) {
    float[] values = new float[size()];
    for (int b = 0; b < values.length; b++) {
      values[b] = length(b);
    }
    return manager.create(values, new Shape(size(), 1));
  }

  /** Row of each text's last token in {@code [time * text]} rows. */
  NDArray lastRows(NDManager manager) {
    long[] rows = new long[size()];
    for (int b = 0; b < rows.length; b++) {
      rows[b] = (long) (length(b) - 1) * size() + b;
    }
    return manager.create(rows);
  }

  /** Row of each text's first token in {@code [time * text]} rows. */
  NDArray firstRows(NDManager manager) {
    long[] rows = new long[size()];
    for (int b = 0; b < rows.length; b++) {
      rows[b] = b;
    }
    return manager.create(rows);
  }

  /** For each of {@code [time * text]} rows the one that it becomes when each text is reversed. */
  NDArray reversedRows(NDManager manager) {
    long[] rows = new long[time * size()];
    for (int b = 0; b < size(); b++) {
      for (int t = 0; t < time; t++) {
        int source = t < length(b) ? length(b) - 1 - t : t;
        rows[t * size() + b] = (long) source * size() + b;
      }
    }
    return manager.create(rows);
  }
}
