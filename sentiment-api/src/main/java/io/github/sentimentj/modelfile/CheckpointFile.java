package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import com.google.gson.stream.JsonWriter;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads and writes checkpoints: a safetensors file like a model's, with a checked digest, replaced
 * in one step. Checkpoints are for the version of the library that wrote them.
 */
public final class CheckpointFile {
  private static final String FORMAT = "format";
  private static final String FORMAT_NAME = "sentimentj-checkpoint";
  private static final String CHECKPOINT = "checkpoint";

  private CheckpointFile() {}

  /**
   * Writes a checkpoint, replacing what is there in one step.
   *
   * @throws IOException if the file cannot be written; the old one is intact
   */
  public static void write(Checkpoint checkpoint, Path file) throws IOException {
    Weights tensors = requireNonNull(checkpoint, "checkpoint").state().tensors();
    List<TensorEntry> entries = new ArrayList<>();
    long begin = 0;
    for (String name : tensors.names()) {
      List<Integer> shape = tensors.get(name).shape();
      TensorEntry entry = new TensorEntry(name, TensorEntry.Type.F32, shape, begin);
      entries.add(entry);
      begin = entry.end();
    }
    entries.add(ModelLayout.digestAt(begin));
    Map<String, String> metadata =
        new TreeMap<>(
            Map.of(FORMAT, FORMAT_NAME, CHECKPOINT, Json.write(json -> write(json, checkpoint))));
    byte[] header = SafeTensorsHeader.encode(metadata, entries);
    AtomicFile.write(requireNonNull(file, "file"), out -> write(out, header, tensors));
  }

  private static void write(OutputStream out, byte[] header, Weights tensors) throws IOException {
    DigestOutputStream hashed = new DigestOutputStream(out, Sha256.start());
    hashed.write(header);
    for (String name : tensors.names()) {
      ModelWriter.write(hashed, tensors.get(name));
    }
    out.write(hashed.getMessageDigest().digest());
    out.flush();
  }

  private static void write(JsonWriter json, Checkpoint checkpoint) throws IOException {
    json.beginObject();
    RecipeJson.write(json.name("recipe"), checkpoint.recipe());
    json.name("fingerprints").beginObject();
    for (Map.Entry<String, String> entry : checkpoint.fingerprints().entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
    json.name("progress").value(checkpoint.progress());
    json.name("counters").beginObject();
    for (Map.Entry<String, Long> entry : checkpoint.state().counters().entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
    json.endObject();
  }

  /**
   * Reads a checkpoint.
   *
   * @throws NotAModelException if the file is something else
   * @throws CorruptModelException if it is damaged or of another version
   * @throws IOException if the file cannot be read
   */
  public static Checkpoint read(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(requireNonNull(file, "file"))) {
      return read(new HashedInput(Channels.newInputStream(channel), channel.size()));
    } catch (ModelFileException e) {
      throw e.in(file);
    }
  }

  private static Checkpoint read(HashedInput input) throws IOException {
    SafeTensorsHeader header = SafeTensorsHeader.read(input, ModelChecks.ofDefaults());
    Map<String, String> metadata = header.metadata();
    if (!FORMAT_NAME.equals(metadata.get(FORMAT))) {
      throw new NotAModelException("a safetensors file that is no checkpoint");
    }
    List<TensorEntry> entries = header.tensors();
    if (entries.isEmpty()) {
      throw new CorruptModelException("the checkpoint has no tensors");
    }
    TensorEntry digest = entries.get(entries.size() - 1);
    input.requireLength(header.dataOffset() + digest.end());
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorEntry entry : entries.subList(0, entries.size() - 1)) {
      float[] values = input.floats("tensor '" + entry.name() + "'", entry.size());
      tensors.put(entry.name(), Tensor.of(FloatBuffer.wrap(values), entry.shape()));
    }
    ModelReader.requireDigest(input, digest);
    String json = metadata.getOrDefault(CHECKPOINT, "");
    return JsonFields.read(
        CHECKPOINT, Json.parse(json, CHECKPOINT), fields -> checkpoint(fields, tensors));
  }

  private static Checkpoint checkpoint(JsonFields json, Map<String, Tensor> tensors) {
    Recipe recipe = json.object("recipe", RecipeJson::read);
    SortedMap<String, String> fingerprints =
        new TreeMap<>(json.object("fingerprints", JsonFields::strings));
    String progress = json.string("progress");
    SortedMap<String, Long> counters = json.object("counters", CheckpointFile::counters);
    return new Checkpoint(
        recipe, fingerprints, progress, new EngineState(Weights.of(tensors), counters));
  }

  private static SortedMap<String, Long> counters(JsonFields json) {
    SortedMap<String, Long> counters = new TreeMap<>();
    json.keys().forEach(name -> counters.put(name, json.wholeNumber(name)));
    return counters;
  }
}
