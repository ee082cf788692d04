package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
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
 * in one step. Behind the engine's tensors stands the description, JSON in a tensor of bytes:
 * unlike a model's it grows with epochs and labels, and no header would hold it. Checkpoints are
 * for the version of the library that wrote them.
 */
public final class CheckpointFile {
  private static final String FORMAT = "format";
  private static final String FORMAT_NAME = "sentimentj-checkpoint";
  private static final String VERSION = "version";
  private static final String CURRENT_VERSION = "1";
  private static final String CHECKPOINT = "checkpoint";

  private CheckpointFile() {}

  /**
   * Writes a checkpoint, replacing what is there in one step. An interrupted thread writes it, too,
   * and keeps its flag.
   *
   * @throws IOException if the file cannot be written; the old one is intact
   * @throws IllegalArgumentException if it has more tensors than a file may hold
   */
  public static void write(Checkpoint checkpoint, Path file) throws IOException {
    Weights tensors = requireNonNull(checkpoint, "checkpoint").state().tensors();
    byte[] description = Json.write(json -> write(json, checkpoint)).getBytes(UTF_8);
    byte[] header = header(tensors, description.length);
    write(requireNonNull(file, "file"), out -> write(out, header, tensors, description));
  }

  private static byte[] header(Weights tensors, int descriptionBytes) {
    List<TensorEntry> entries = new ArrayList<>();
    long begin = 0;
    for (String name : tensors.names()) {
      List<Integer> shape = tensors.get(name).shape();
      TensorEntry entry = new TensorEntry(name, TensorEntry.Type.F32, shape, begin);
      entries.add(entry);
      begin = entry.end();
    }
    TensorEntry description = ModelLayout.bytes(CHECKPOINT, descriptionBytes, begin);
    entries.add(description);
    entries.add(ModelLayout.digestAt(description.end()));
    return SafeTensorsHeader.encode(
        new TreeMap<>(Map.of(FORMAT, FORMAT_NAME, VERSION, CURRENT_VERSION)), entries);
  }

  private static void write(Path file, AtomicFile.Content content) throws IOException {
    // The flag would close the file, and a training that is told to stop wants its checkpoint most.
    boolean interrupted = Thread.interrupted();
    try {
      AtomicFile.write(file, content);
    } catch (IOException e) {
      if (!Thread.currentThread().isInterrupted()) {
        throw e;
      }
      // The interrupt came in the midst of it.
      write(file, content);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void write(OutputStream out, byte[] header, Weights tensors, byte[] description)
      throws IOException {
    DigestOutputStream hashed = new DigestOutputStream(out, Sha256.start());
    hashed.write(header);
    for (String name : tensors.names()) {
      ModelWriter.write(hashed, tensors.get(name));
    }
    hashed.write(description);
    out.write(hashed.getMessageDigest().digest());
    out.flush();
  }

  private static void write(JsonWriter json, Checkpoint checkpoint) throws IOException {
    json.beginObject();
    RecipeJson.write(json.name("recipe"), checkpoint.recipe());
    write(json.name("conditions"), checkpoint.conditions());
    write(json.name("fingerprints"), checkpoint.fingerprints());
    json.name("progress").value(checkpoint.progress());
    json.name("counters").beginObject();
    for (Map.Entry<String, Long> entry : checkpoint.state().counters().entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
    json.endObject();
  }

  private static void write(JsonWriter json, SortedMap<String, String> values) throws IOException {
    json.beginObject();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      json.name(entry.getKey()).value(entry.getValue());
    }
    json.endObject();
  }

  /**
   * Reads a checkpoint.
   *
   * @throws NotAModelException if the file is something else
   * @throws UnsupportedModelException if it has another version of the format
   * @throws CorruptModelException if it is damaged
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
    requireCheckpoint(header.metadata());
    List<TensorEntry> entries = header.tensors();
    int engines = entries.size() - 2;
    if (engines < 0) {
      throw new CorruptModelException("the checkpoint lacks its description and digest");
    }
    TensorEntry digest = entries.get(engines + 1);
    input.requireLength(header.dataOffset() + digest.end());
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorEntry entry : entries.subList(0, engines)) {
      float[] values = input.floats("tensor '" + entry.name() + "'", entry.size());
      tensors.put(entry.name(), Tensor.of(FloatBuffer.wrap(values), entry.shape()));
    }
    byte[] description = input.bytes("the description", entries.get(engines).size());
    ModelReader.requireDigest(input, digest);
    return JsonFields.read(
        CHECKPOINT,
        Json.parse(new String(description, UTF_8), CHECKPOINT),
        fields -> checkpoint(fields, tensors));
  }

  private static void requireCheckpoint(Map<String, String> metadata) {
    if (!FORMAT_NAME.equals(metadata.get(FORMAT))) {
      throw new NotAModelException("a safetensors file that is no checkpoint");
    }
    String version = metadata.getOrDefault(VERSION, "none");
    if (!version.equals(CURRENT_VERSION)) {
      throw new UnsupportedModelException(
          "version of the checkpoint", version, List.of(CURRENT_VERSION));
    }
  }

  private static Checkpoint checkpoint(JsonFields json, Map<String, Tensor> tensors) {
    Recipe recipe = json.object("recipe", RecipeJson::read);
    SortedMap<String, String> conditions =
        new TreeMap<>(json.object("conditions", JsonFields::strings));
    SortedMap<String, String> fingerprints =
        new TreeMap<>(json.object("fingerprints", JsonFields::strings));
    String progress = json.string("progress");
    SortedMap<String, Long> counters = json.object("counters", CheckpointFile::counters);
    return new Checkpoint(
        recipe, conditions, fingerprints, progress, new EngineState(Weights.of(tensors), counters));
  }

  private static SortedMap<String, Long> counters(JsonFields json) {
    SortedMap<String, Long> counters = new TreeMap<>();
    json.keys().forEach(name -> counters.put(name, json.wholeNumber(name)));
    return counters;
  }
}
