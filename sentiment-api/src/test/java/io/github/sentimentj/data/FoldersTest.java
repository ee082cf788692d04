package io.github.sentimentj.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("pos/1_9.txt", "Very\ngood.");
    write("pos/0_8.txt", "Good.");
    write("neg/0_2.txt", "Bad.");
    write("urls_pos.txt", "http");
    write("pos/.hidden", "x");
    write(".git/config", "x");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(UTF_8));
  }

  private static Example example(String text, String label, String id) {
    return new Example(text, label, Optional.of(id), Optional.empty(), 1f);
  }

  @Test
  void folders_aFolderEachLabel_readsInOrderOfNames() throws IOException {
    Dataset data = Dataset.folders(folder);
    assertThat(data)
        .containsExactly(
            example("Bad.", "neg", "neg/0_2.txt"),
            example("Good.", "pos", "pos/0_8.txt"),
            example("Very\ngood.", "pos", "pos/1_9.txt"));
    assertThat(data.name()).isEqualTo(folder.toString());
  }

  @Test
  void folders_namedLabels_readsThoseAlone() throws IOException {
    write("unsup/0_0.txt", "What?");
    assertThat(Dataset.folders(folder, List.of("pos", "neg")).labelCounts())
        .containsOnlyKeys("neg", "pos");
    assertThat(Dataset.folders(folder).labels()).contains("unsup");
  }

  @Test
  void folders_packedFile_isUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("Bad.".getBytes(UTF_8));
    }
    Files.write(folder.resolve("neg/0_2.txt"), packed.toByteArray());
    assertThat(Dataset.folders(folder, List.of("neg")).stream().map(Example::text))
        .containsExactly("Bad.");
  }

  @Test
  void folders_notUtf8_namesFileAndLine() throws IOException {
    Files.write(folder.resolve("neg/1.txt"), new byte[] {'a', '\n', (byte) 0x96});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.folders(folder))
        .withMessageStartingWith(folder.resolve("neg/1.txt") + ":2: byte 0x96");
  }

  @Test
  void folders_folderInALabelsFolder_isRefused() throws IOException {
    write("neg/more/1.txt", "x");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.folders(folder))
        .withMessageStartingWith(folder.resolve("neg/more") + ": a folder in a label's folder");
  }

  @Test
  void folders_nothingThere_saysWhatIsExpected() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.folders(empty))
        .withMessage(
            empty + ": no folder in it; expected one for each label, with a file for each text");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.folders(folder, List.of("empty")))
        .withMessageStartingWith(folder + ": no files in the folders of the labels [empty]");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Dataset.folders(folder.resolve("none")));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Dataset.folders(folder, List.of("none")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "a/b", "../x"})
  void folders_labelThatIsNoName_isRefused(String label) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dataset.folders(folder, List.of(label)))
        .withMessageContaining("is no folder's name");
  }
}
