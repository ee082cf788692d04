package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sentimentj.spi.EngineState;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models, weights and checkpoints are saved to a disk that fails at every call and at every byte:
 * there is the old file or the new one, nothing beside it, and an error that helps.
 */
@DisabledOnOs(OS.WINDOWS)
final class EveryWriteTest {
  private static final byte[] OLD = "old".getBytes(UTF_8);
  private static final String NAME = "saved.safetensors";

  @TempDir private Path folder;

  /** What the library writes to files. */
  private enum Kind {
    MODEL {
      @Override
      void save(Path file) throws IOException {
        ModelFile.write(TinyModel.withSubwords(), file);
      }
    },
    COMPRESSED_MODEL {
      @Override
      void save(Path file) throws IOException {
        ModelFile.write(TinyModel.ofDefaults().withPrecision(WeightPrecision.INT8), file);
      }
    },
    STATE_DICT {
      @Override
      void save(Path file) throws IOException {
        StateDict.write(TinyModel.ofDefaults().weights(), file);
      }
    },
    CHECKPOINT {
      @Override
      void save(Path file) throws IOException {
        SavedModel model = TinyModel.ofDefaults();
        EngineState state = new EngineState(model.weights(), new TreeMap<>());
        CheckpointFile.write(
            new Checkpoint(model.recipe(), new TreeMap<>(), new TreeMap<>(), "{}", state), file);
      }
    };

    abstract void save(Path file) throws IOException;
  }

  /** What stands at the place before. */
  private enum Before {
    NOTHING,
    OLD_FILE,
    PRIVATE_FILE,
    LINK
  }

  static Stream<Arguments> everything() {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> Arrays.stream(Before.values()).map(before -> Arguments.of(kind, before)));
  }

  /** Returns the file that is to have the content in the end. */
  private Path prepare(Before before) throws IOException {
    Path place = Files.createDirectories(folder.resolve("place"));
    Path file = place.resolve(NAME);
    Files.deleteIfExists(file);
    if (before == Before.LINK) {
      Path behind = Files.createDirectories(folder.resolve("behind")).resolve(NAME);
      Files.write(behind, OLD);
      Files.createSymbolicLink(file, Path.of("..", "behind", NAME));
      return behind;
    }
    if (before != Before.NOTHING) {
      Files.write(file, OLD);
    }
    if (before == Before.PRIVATE_FILE) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }

  private Path place() {
    return folder.resolve("place").resolve(NAME);
  }

  private Path behind(FaultyDisk disk) {
    return FaultyFileSystem.path(place(), disk);
  }

  private byte[] bytes(Kind kind) throws IOException {
    Path file = prepare(Before.NOTHING);
    kind.save(file);
    return Files.readAllBytes(file);
  }

  private long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).count();
    }
  }

  private int calls(Kind kind, Before before, FaultyDisk disk) throws IOException {
    prepare(before);
    kind.save(behind(disk));
    return disk.calls().size();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void save_withAnyCallFailing_leavesOldOrNewFileAndNoTemporary(Kind kind, Before before)
      throws IOException {
    failEveryCall(kind, before, FaultyDisk::failingOnce);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void save_deniedAnyCall_leavesOldOrNewFileAndNoTemporary(Kind kind, Before before)
      throws IOException {
    failEveryCall(kind, before, call -> FaultyDisk.failingOnce(call).saying("Permission denied"));
  }

  /** In short steps there are hundreds of calls: each of them is a place to fail at. */
  @ParameterizedTest
  @EnumSource
  void save_inShortStepsWithAnyCallFailing_leavesOldOrNewFileAndNoTemporary(Kind kind)
      throws IOException {
    failEveryCall(kind, Before.OLD_FILE, call -> FaultyDisk.failingOnce(call).slow(31));
  }

  private void failEveryCall(Kind kind, Before before, IntFunction<FaultyDisk> disks)
      throws IOException {
    byte[] expected = bytes(kind);
    int calls = calls(kind, before, disks.apply(Integer.MAX_VALUE));
    assertThat(calls).isGreaterThan(10);
    for (int call = 0; call < calls; call++) {
      FaultyDisk disk = disks.apply(call);
      boolean saved = requireOldOrNew(kind, before, disk, expected);
      String failed = disk.calls().get(call);
      assertThat(temporaryFiles()).as("temporary files after a failing %s", failed).isZero();
      assertThat(saved && failed.equals("write")).as("saved though a write failed").isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void save_toADiskThatGoesAwayAtAnyCall_leavesOldOrNewFile(Kind kind, Before before)
      throws IOException {
    byte[] expected = bytes(kind);
    int calls = calls(kind, before, FaultyDisk.sound());
    for (int call = 0; call < calls; call++) {
      requireOldOrNew(kind, before, FaultyDisk.gone(call), expected);
      assertThat(temporaryFiles()).isLessThanOrEqualTo(1);
      kind.save(place());
      assertThat(temporaryFiles()).as("after the next save").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void save_toADiskThatIsFullAtAnyByte_leavesTheOldFileAndNoTemporary(Kind kind)
      throws IOException {
    byte[] expected = bytes(kind);
    Path file = prepare(Before.OLD_FILE);
    for (int room = 0; room < expected.length; room++) {
      Path target = behind(FaultyDisk.full(room));
      assertThat(catchThrowable(() -> kind.save(target)))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll(file.toString(), FaultyDisk.FULL, "its disk has room");
      assertThat(file).hasBinaryContent(OLD);
      assertThat(temporaryFiles()).isZero();
    }
    kind.save(behind(FaultyDisk.full(expected.length)));
    assertThat(file).hasBinaryContent(expected);
  }

  @ParameterizedTest
  @EnumSource
  void save_toADiskThatDamagesAnyByte_leavesTheOldFileAndNoTemporary(Kind kind) throws IOException {
    byte[] expected = bytes(kind);
    Path file = prepare(Before.OLD_FILE);
    for (int place = 0; place < expected.length; place++) {
      Path target = behind(FaultyDisk.damaging(place));
      assertThat(catchThrowable(() -> kind.save(target)))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll(file.toString(), "reads back otherwise");
      assertThat(file).hasBinaryContent(OLD);
      assertThat(temporaryFiles()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void save_toADiskThatTakesFewBytesAtOnce_writesAll(Kind kind) throws IOException {
    byte[] expected = bytes(kind);
    for (int most : List.of(1, 2, 7, 4096)) {
      Path file = prepare(Before.OLD_FILE);
      kind.save(behind(FaultyDisk.sound().slow(most)));
      assertThat(file).hasBinaryContent(expected);
    }
  }

  /** A power cut keeps what was forced: content first, then the name. */
  @ParameterizedTest
  @EnumSource
  void save_ofAnything_forcesTheFileBeforeTheMoveAndTheFolderAfter(Kind kind) throws IOException {
    FaultyDisk disk = FaultyDisk.sound();
    calls(kind, Before.OLD_FILE, disk);

    List<String> calls = disk.calls();
    int move = calls.indexOf("move");
    assertThat(calls.lastIndexOf("write")).isLessThan(calls.indexOf("force"));
    assertThat(calls.indexOf("force")).isLessThan(move);
    assertThat(calls.lastIndexOf("force")).isGreaterThan(move);
    assertThat(IntStream.range(0, calls.size()).filter(i -> calls.get(i).equals("move")))
        .hasSize(1);
  }

  /** Returns whether the new file is there. */
  private boolean requireOldOrNew(Kind kind, Before before, FaultyDisk disk, byte[] expected)
      throws IOException {
    Path file = prepare(before);
    Path target = behind(disk);
    Throwable failure = catchThrowable(() -> kind.save(target));
    assertThat(Files.isSymbolicLink(place())).isEqualTo(before == Before.LINK);
    if (failure == null) {
      assertThat(file).hasBinaryContent(expected);
      return true;
    }
    String calls = "calls: " + disk.calls();
    assertThat(failure)
        .as(calls)
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining(place().toString())
        .hasMessageMatching("(?s).*(there is no folder|is as it was: see that).*");
    if (before == Before.NOTHING) {
      assertThat(file).as(calls).doesNotExist();
    } else {
      assertThat(file).as(calls).hasBinaryContent(OLD);
    }
    if (before == Before.PRIVATE_FILE) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    return false;
  }
}
