package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes bare weights: a safetensors file of 32-bit tensors and nothing else, as PyTorch
 * users keep a {@code state_dict} in. A whole model is {@link ModelFile}'s.
 */
public final class StateDict {
  private static final String HOW_TO_SAVE =
      "; expected 32-bit weights as safetensors.torch.save_file(model.state_dict(), path) writes"
          + " them";

  private StateDict() {}

  /**
   * Reads the tensors of a file, in its order.
   *
   * @throws DataException if it is no such file; the message names it and what is wrong
   * @throws IOException if the file cannot be read
   */
  public static Weights read(Path file) throws IOException {
    requireSafeTensors(requireNonNull(file, "file"));
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return read(new HashedInput(Channels.newInputStream(channel), channel.size()));
    } catch (ModelFileException | IllegalArgumentException e) {
      throw new DataException(file + ": " + e.getMessage() + HOW_TO_SAVE, e);
    }
  }

  // The reader of models would say what it expects of a model.
  private static void requireSafeTensors(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Long.BYTES);
      if (in.read() != '{') {
        throw new DataException(
            file + " looks like " + ForeignFile.describe(start) + HOW_TO_SAVE, null);
      }
    }
  }

  private static Weights read(HashedInput input) throws IOException {
    SafeTensorsHeader header = SafeTensorsHeader.read(input, ModelChecks.ofDefaults());
    List<TensorEntry> entries = header.tensors();
    long end = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
    input.requireLength(header.dataOffset() + end);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorEntry entry : entries) {
      if (entry.type() != TensorEntry.Type.F32) {
        throw new IllegalArgumentException("tensor " + entry + " is not of 32-bit floats");
      }
      float[] values = input.floats("tensor '" + entry.name() + "'", entry.size());
      tensors.put(entry.name(), Tensor.of(FloatBuffer.wrap(values), entry.shape()));
    }
    return Weights.of(tensors);
  }

  /**
   * Writes tensors, replacing what is there in one step.
   *
   * @throws IOException if the file cannot be written; the old one is intact
   */
  public static void write(Weights weights, Path file) throws IOException {
    List<TensorEntry> entries = new ArrayList<>();
    long begin = 0;
    for (String name : requireNonNull(weights, "weights").names()) {
      TensorEntry entry =
          new TensorEntry(name, TensorEntry.Type.F32, weights.get(name).shape(), begin);
      entries.add(entry);
      begin = entry.end();
    }
    // What PyTorch's own writer says of the file.
    byte[] header = SafeTensorsHeader.encode(Map.of("format", "pt"), entries);
    AtomicFile.write(requireNonNull(file, "file"), out -> write(out, header, weights));
  }

  private static void write(OutputStream out, byte[] header, Weights weights) throws IOException {
    out.write(header);
    for (String name : weights.names()) {
      ModelWriter.write(out, weights.get(name));
    }
    out.flush();
  }
}
