package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelChecksTest {
  private static final ModelChecks CHECKS = ModelChecks.ofDefaults();

  private final byte[] tiny = ModelFiles.bytes(TinyModel.ofDefaults());

  @TempDir private Path folder;

  @Test
  void read_expectedDigest_isThatOfTheWholeFile() throws Exception {
    Path file = Files.write(folder.resolve("model"), tiny);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tiny));

    assertThat(ModelFile.digest(file)).isEqualTo(digest);
    assertThat(ModelFile.read(file, CHECKS.expectedDigest(digest))).isNotNull();
    assertThat(ModelFile.read(file, CHECKS.expectedDigest("sha256:" + digest))).isNotNull();
    String capitals = digest.toUpperCase(Locale.ROOT);
    assertThat(ModelFile.read(file, CHECKS.expectedDigest(capitals))).isNotNull();
    assertThat(read(CHECKS.expectedDigest(digest))).isNotNull();
  }

  @Test
  void read_otherDigest_throwsNamingBothAndTheFile() throws IOException {
    Path file = Files.write(folder.resolve("model"), tiny);
    String other = "0".repeat(64);

    assertThatThrownBy(() -> ModelFile.read(file, CHECKS.expectedDigest(other)))
        .isInstanceOf(DigestMismatchException.class)
        .hasMessageContainingAll(file.toString(), other, ModelFile.digest(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "sha512:00", "g000"})
  void expectedDigest_noDigest_throws(String digest) {
    assertThatThrownBy(() -> CHECKS.expectedDigest(digest))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expectedDigest is '" + digest + "'");
  }

  @Test
  void read_overALimit_throwsNamingLimitAndSize() {
    int header = ModelFiles.headerLength(tiny);
    requireTooLarge(CHECKS.maxHeaderSize(header - 1), "maxHeaderSize", header);
    requireTooLarge(CHECKS.maxFileSize(tiny.length - 1), "maxFileSize", tiny.length);
    requireTooLarge(CHECKS.maxVocabularySize(3), "maxVocabularySize", 4);
    requireTooLarge(CHECKS.maxTensorSize(11), "maxTensorSize", 12);
  }

  private void requireTooLarge(ModelChecks checks, String limit, int size) {
    assertThatThrownBy(() -> read(checks))
        .isInstanceOf(ModelTooLargeException.class)
        .hasMessageContainingAll(" " + size + " ", limit);
  }

  @Test
  void read_atEveryLimit_isAModel() {
    ModelChecks checks =
        CHECKS
            .maxHeaderSize(ModelFiles.headerLength(tiny))
            .maxFileSize(tiny.length)
            .maxVocabularySize(4)
            .maxTensorSize(100);
    assertThatCode(() -> read(checks)).doesNotThrowAnyException();
  }

  @Test
  void setting_outOfRange_throwsNamingIt() {
    assertThatThrownBy(() -> CHECKS.maxHeaderSize((1 << 20) + 1)).hasMessageContaining("1048576");
    assertThatThrownBy(() -> CHECKS.maxVocabularySize(0)).hasMessageContaining("maxVocabularySize");
    assertThatThrownBy(() -> CHECKS.maxTensorSize(-1)).hasMessageContaining("maxTensorSize is -1");
    assertThatThrownBy(() -> CHECKS.maxFileSize(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private SavedModel read(ModelChecks checks) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(tiny), checks);
  }
}
