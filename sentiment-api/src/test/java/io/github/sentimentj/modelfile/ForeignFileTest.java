package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForeignFileTest {

  @ParameterizedTest
  @CsvSource({
    "'', an empty file",
    "504b030414000008, zip archive",
    "80027d710028580a, pickle",
    "8004950c00000000, pickle",
    "894844460d0a1a0a, HDF5",
    "aced000573720011, serialized Java",
    "4747554603000000, GGUF",
    "425a683931415926, bzip2",
    "fd377a585a000004, xz",
    "28b52ffd04580100, zstd",
    "7b22612220203a20, JSON",
    "3c68746d6c3e2020, HTML",
    "00000000, 00 00 00 00",
    "ffffffffffffffff, ff ff",
    "00010000000000005b, 00 01",
  })
  void read_foreignStart_saysWhatItLooksLike(String hex, String looksLike) {
    byte[] start = HexFormat.of().parseHex(hex);

    assertThatThrownBy(() -> ModelFiles.read(start))
        .isInstanceOf(NotAModelException.class)
        .hasMessageContaining(looksLike);
  }

  @Test
  void read_gitLfsPointer_saysHowToGetTheFile() {
    byte[] pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\n".getBytes(UTF_8);

    assertThatThrownBy(() -> ModelFiles.read(pointer))
        .isInstanceOf(NotAModelException.class)
        .hasMessageContaining("git lfs pull");
  }

  @Test
  void read_compressedModel_saysGzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      ModelFile.write(TinyModel.ofDefaults(), gzip);
    }

    assertThatThrownBy(() -> ModelFiles.read(out.toByteArray()))
        .isInstanceOf(NotAModelException.class)
        .hasMessageContaining("gzip");
  }

  @Test
  void read_otherProgramsSafetensors_saysSo() throws IOException {
    try (InputStream golden = getClass().getResourceAsStream("/golden/bilstm-max.safetensors")) {
      assertThatThrownBy(() -> ModelFile.read(golden))
          .isInstanceOf(NotAModelException.class)
          .hasMessageContaining("safetensors file of another program");
    }
  }

  @Test
  void read_safetensorsWithoutMetadata_saysSo() {
    byte[] other =
        ModelFiles.withHeader(
            ModelFiles.bytes(TinyModel.ofDefaults()),
            header -> {
              header.asMap().clear();
              header.add("x", com.google.gson.JsonParser.parseString("{'dtype':'BF16'}"));
            });

    assertThatThrownBy(() -> ModelFiles.read(other))
        .isInstanceOf(NotAModelException.class)
        .hasMessageContaining("safetensors file of another program");
  }
}
