package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CheckpointFileTest {
  /** Weights, two moments, their average, the best ones so far: what a training keeps of each. */
  private static final List<String> KEPT = List.of("", ".first", ".second", ".average", ".best");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("checkpoint.safetensors");
  }

  /** Each with as many tensors as it can have. */
  static List<Architecture> largest() {
    return List.of(
        BiLstm.builder().layers(8).build(),
        Tcn.builder().levels(10).build(),
        TextCnn.builder()
            .windows(IntStream.rangeClosed(1, 16).boxed().toArray(Integer[]::new))
            .denseSize(8)
            .build(),
        DenseCnnBiLstm.builder().convolutions(16).build());
  }

  private static Checkpoint checkpoint(Architecture architecture, List<String> names) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    names.forEach(name -> tensors.put(name, Tensor.of(new float[] {tensors.size()}, 1)));
    return new Checkpoint(
        TinyModel.recipe(architecture),
        new TreeMap<>(Map.of("engine", "abacus 1")),
        new TreeMap<>(Map.of("words", "12ab")),
        "{}",
        new EngineState(Weights.of(tensors), new TreeMap<>(Map.of("steps", 3L))));
  }

  private static Checkpoint small() {
    return checkpoint(BiLstm.ofDefaults(), List.of("a", "b"));
  }

  @ParameterizedTest
  @MethodSource("largest")
  void read_ofAnArchitectureWithMostTensors_givesWhatWasWritten(Architecture architecture)
      throws IOException {
    List<String> names =
        architecture.tensors(new Dimensions(5, 3, 2)).stream()
            .map(TensorShape::name)
            .flatMap(name -> KEPT.stream().map(kept -> name + kept))
            .toList();
    Checkpoint written = checkpoint(architecture, names);

    CheckpointFile.write(written, file);
    Checkpoint read = CheckpointFile.read(file);

    assertThat(read.recipe()).isEqualTo(written.recipe());
    assertThat(read.conditions()).isEqualTo(written.conditions());
    assertThat(read.fingerprints()).isEqualTo(written.fingerprints());
    assertThat(read.state().counters()).isEqualTo(written.state().counters());
    assertThat(read.state().tensors().names()).containsExactlyElementsOf(names);
    names.forEach(
        name ->
            assertThat(read.state().tensors().get(name).toArray())
                .isEqualTo(written.state().tensors().get(name).toArray()));
  }

  @Test
  void write_moreTensorsThanAFileMayHold_isRefusedWithoutAFile() {
    List<String> names = IntStream.range(0, 1100).mapToObj(i -> "t" + i).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CheckpointFile.write(checkpoint(BiLstm.ofDefaults(), names), file))
        .withMessageContaining("at most 1024");
    assertThat(file).doesNotExist();
  }

  @Test
  void read_anotherVersion_saysSo() throws IOException {
    CheckpointFile.write(small(), file);
    String latin = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(latin).contains("\"version\":\"1\"");
    Files.writeString(
        file, latin.replace("\"version\":\"1\"", "\"version\":\"9\""), StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(UnsupportedModelException.class)
        .isThrownBy(() -> CheckpointFile.read(file))
        .withMessageContainingAll("checkpoint.safetensors", "version of the checkpoint is '9'");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_interruptedAtAnyCall_writesAllTheSameAndKeepsTheFlag() throws IOException {
    CheckpointFile.write(small(), file);
    byte[] expected = Files.readAllBytes(file);
    FaultyDisk sound = FaultyDisk.sound();
    CheckpointFile.write(small(), FaultyFileSystem.path(file, sound));
    int calls = sound.calls().size();
    assertThat(calls).isGreaterThan(10);
    for (int call = 0; call < calls; call++) {
      Files.write(file, new byte[] {1});
      try {
        CheckpointFile.write(
            small(), FaultyFileSystem.path(file, FaultyDisk.interruptingOnce(call)));
      } finally {
        assertThat(Thread.interrupted()).as("flag, after a %s", sound.calls().get(call)).isTrue();
      }
      assertThat(file).hasBinaryContent(expected);
      assertThat(folder.toFile().list()).containsExactly("checkpoint.safetensors");
    }
  }

  @Test
  void write_inAnInterruptedThread_writesAndKeepsTheFlag() throws IOException {
    Thread.currentThread().interrupt();
    try {
      CheckpointFile.write(small(), file);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(CheckpointFile.read(file).conditions()).containsEntry("engine", "abacus 1");
  }
}
