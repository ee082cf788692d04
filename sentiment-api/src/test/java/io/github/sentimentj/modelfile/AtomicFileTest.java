package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir private Path folder;

  private static AtomicFile.Content text(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }

  @Test
  void write_newAndExistingFile_leavesOnlyThat() throws IOException {
    Path file = folder.resolve("model.safetensors");

    AtomicFile.write(file, text("old"));
    assertThat(file).hasContent("old");
    AtomicFile.write(file, text("new"));

    assertThat(file).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("model.safetensors");
  }

  @Test
  void write_whileWriting_targetIsOldAndTemporaryFileIsBeside() throws IOException {
    Path file = Files.writeString(folder.resolve("model"), "old");

    AtomicFile.write(
        file,
        out -> {
          out.write('n');
          assertThat(file).hasContent("old");
          assertThat(folder.toFile().list())
              .hasSize(2)
              .anyMatch(name -> name.matches("\\.model\\.[0-9a-f]{16}\\.tmp"));
        });

    assertThat(file).hasContent("n");
  }

  @Test
  void write_failingAtAnyByte_leavesTheOldFileAndNothingElse() throws IOException {
    byte[] model = ModelFiles.bytes(TinyModel.ofDefaults());
    Path file = Files.writeString(folder.resolve("model"), "old");

    for (int k = 0; k <= model.length; k += 50) {
      int written = k;
      assertThatThrownBy(
              () ->
                  AtomicFile.write(
                      file,
                      out -> {
                        out.write(model, 0, written);
                        out.flush();
                        throw new IOException("No space left on device");
                      }))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll(
              file.toString(), "No space left on device", "is as it was", "disk has room");
      assertThat(file).hasContent("old");
      assertThat(folder.toFile().list()).containsExactly("model");
    }
  }

  @Test
  void write_contentThrowsUnchecked_leavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("model"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("bug");
                    }))
        .hasMessage("bug");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("model");
  }

  @Test
  void write_interruptedThread_leavesTheOldFileAndTheFlag() throws IOException {
    Path file = Files.writeString(folder.resolve("model"), "old");

    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> AtomicFile.write(file, text("new")))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContainingAll(file.toString(), "ClosedByInterrupt", "is as it was");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("model");
  }

  @Test
  void write_fourThreadsToOnePath_alwaysLeaveAWholeFile() throws Exception {
    Path file = folder.resolve("model");
    List<SavedModel> models = List.of(model(1), model(2), model(3), model(4));
    List<byte[]> whole = models.stream().map(ModelFiles::bytes).toList();
    ModelFile.write(models.get(0), file);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> saves = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        SavedModel model = models.get(i % 4);
        saves.add(
            threads.submit(
                () -> {
                  ModelFile.write(model, file);
                  return null;
                }));
      }
      while (!saves.stream().allMatch(Future::isDone)) {
        byte[] found = Files.readAllBytes(file);
        assertThat(whole).anyMatch(bytes -> Arrays.equals(bytes, found));
      }
      for (Future<?> save : saves) {
        save.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(folder.toFile().list()).containsExactly("model");
  }

  private static SavedModel model(int embeddingSize) {
    return TinyModel.of(TinyModel.ofDefaults().recipe(), embeddingSize);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_symbolicLink_replacesTheFileBehindIt() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path file = Files.writeString(elsewhere.resolve("model"), "old");
    Path inner = Files.createSymbolicLink(folder.resolve("inner"), Path.of("elsewhere/model"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), inner);

    AtomicFile.write(link, text("new"));

    assertThat(link).isSymbolicLink();
    assertThat(inner).isSymbolicLink();
    assertThat(file).hasContent("new").isRegularFile();
    assertThat(elsewhere.toFile().list()).containsExactly("model");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_linkToNothing_createsTheFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("model"));

    AtomicFile.write(link, text("new"));

    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("model")).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_linksInACircle_throwsNamingIt() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), link);

    assertThatThrownBy(() -> AtomicFile.write(link, text("new")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll(link.toString(), "leads nowhere");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_privateFile_staysPrivate() throws IOException {
    Path file = Files.writeString(folder.resolve("model"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    AtomicFile.write(file, text("new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void write_folder_throwsFileSystemException() {
    assertThatThrownBy(() -> AtomicFile.write(folder, text("new")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void write_missingFolder_throwsNamingIt() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> AtomicFile.write(missing.resolve("model"), text("new")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("there is no folder " + missing);
  }

  @Test
  void write_folderIsAFile_throwsFileSystemException() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThatThrownBy(() -> AtomicFile.write(file.resolve("model"), text("new")))
        .isInstanceOf(FileSystemException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_nameTooLongForTheFileSystem_throwsWithTheReason() {
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("x".repeat(250)), text("new")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll("cannot be written", "File name too long");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void write_device_throwsAndLeavesIt() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));

    assertThatThrownBy(() -> AtomicFile.write(link, text("new")))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll(link.toString(), "is a device or pipe", "stream");
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    Files.delete(link);
  }
}
