package io.github.sentimentj.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.ModelFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every damage of one byte, and every length, of files with weights of 32, 16 and 8 bits. */
final class EveryByteTest {
  @ParameterizedTest
  @ValueSource(strings = {"model-v1", "model-v1-float16", "model-v1-int8"})
  void read_anyByteChanged_throwsModelFileException(String name) throws IOException {
    byte[] whole = FuzzedModel.golden(name);
    for (int i = 0; i < whole.length; i++) {
      for (int mask : new int[] {1, 128, 255}) {
        byte[] changed = whole.clone();
        changed[i] ^= (byte) mask;
        requireRefused(changed, name + ", byte " + i + " changed by " + mask);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-v1", "model-v1-float16", "model-v1-int8"})
  void read_anyOtherLength_throwsModelFileException(String name) throws IOException {
    byte[] whole = FuzzedModel.golden(name);
    for (int length = 0; length < whole.length + 40; length++) {
      if (length != whole.length) {
        requireRefused(Arrays.copyOf(whole, length), name + " of " + length + " bytes");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-v1", "model-v1-float16", "model-v1-int8"})
  void read_anyByteRemoved_throwsModelFileException(String name) throws IOException {
    byte[] whole = FuzzedModel.golden(name);
    for (int i = 0; i < whole.length; i++) {
      byte[] removed = Arrays.copyOf(whole, whole.length - 1);
      System.arraycopy(whole, i + 1, removed, i, whole.length - i - 1);
      requireRefused(removed, name + " without byte " + i);
    }
  }

  private static void requireRefused(byte[] file, String what) throws IOException {
    try {
      ModelFile.read(new ByteArrayInputStream(file));
    } catch (ModelFileException e) {
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    fail(what + " went unnoticed");
  }
}
