package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage by accident: the digest no longer matches. */
final class DamagedModelTest {
  private final byte[] whole = ModelFiles.bytes(TinyModel.ofDefaults());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0x01, 0xff})
  void read_anyByteFlipped_throwsModelFileException(int mask) throws IOException {
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) mask;
      assertRefused(flipped, "byte " + i);
    }
  }

  @Test
  void read_dataFlipped_throwsCorruptModelNamingTheDigest() {
    byte[] flipped = whole.clone();
    flipped[whole.length - ModelFiles.DIGEST - 1] ^= 1;

    assertThatThrownBy(() -> ModelFiles.read(flipped))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("SHA-256");
  }

  @Test
  void read_streamOfAnyShorterLength_throwsModelFileException() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "length " + length);
    }
  }

  @Test
  void read_fileOfAnyShorterLength_throwsModelFileException() throws IOException {
    Path file = folder.resolve("model");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ModelFileException.class);
    }
  }

  @Test
  void read_cutBehindTheHeader_saysSo() throws IOException {
    byte[] cut = Arrays.copyOf(whole, whole.length - 100);
    Path file = Files.write(folder.resolve("model"), cut);

    assertThatThrownBy(() -> ModelFiles.read(cut))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("it was cut short");
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining(
            "has %d bytes; its header describes %d".formatted(cut.length, whole.length));
  }

  @Test
  void read_trailingByte_throwsCorruptModel() throws IOException {
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    Path file = Files.write(folder.resolve("model"), longer);

    assertThatThrownBy(() -> ModelFiles.read(longer))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("bytes behind its end");
    assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(CorruptModelException.class);
  }

  private static void assertRefused(byte[] file, String what) throws IOException {
    try {
      ModelFiles.read(file);
    } catch (ModelFileException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    fail(what + " went unnoticed");
  }
}
