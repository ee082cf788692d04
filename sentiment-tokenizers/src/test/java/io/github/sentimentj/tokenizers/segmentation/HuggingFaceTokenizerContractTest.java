package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HuggingFaceTokenizerContractTest extends TokenizerContract {
  private static final Tokenizer WORD_PIECE = of("wordpiece.json");

  @Override
  protected Tokenizer tokenizer() {
    return WORD_PIECE;
  }

  static Tokenizer of(String resource) {
    try {
      URL url = HuggingFaceTokenizerContractTest.class.getResource(resource);
      return Tokenizers.huggingFace(Path.of(Objects.requireNonNull(url).toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected int longLength() {
    return 1 << 17;
  }

  @Test
  void tokenize_wordPieces_areWholeWithoutSpecialTokens() {
    assertThat(WORD_PIECE.tokenize("An Unwatchable caf\u00E9 film! 中\uD83D\uDE00 film"))
        .containsExactly(
            new Token("[UNK]", 0, 2),
            new Token("un", 3, 5),
            new Token("##watch", 5, 10),
            new Token("##able", 10, 14),
            new Token("cafe", 15, 19),
            new Token("film", 20, 24),
            new Token("!", 24, 25),
            new Token("中", 26, 27),
            new Token("\uD83D\uDE00", 27, 29),
            new Token("film", 30, 34));
  }

  @Test
  void tokenize_bytePairs_coverNoSpaces() {
    assertThat(of("bytelevel.json").tokenize("not  good!\n"))
        .containsExactly(
            new Token("not", 0, 3), new Token("\u0120good", 5, 9), new Token("!", 9, 10));
  }

  @Test
  void spec_content_isTheFile() throws IOException, URISyntaxException {
    Path file = Path.of(getClass().getResource("wordpiece.json").toURI());
    assertThat(WORD_PIECE.spec().content().remaining()).isEqualTo((int) Files.size(file));
    assertThat(WORD_PIECE.spec().parameters()).isEmpty();
  }

  @Test
  void huggingFace_otherFile_throws(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), "{\"no\": 1}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokenizers.huggingFace(file))
        .withMessageStartingWith(file + " is not a tokenizer.json: ");
  }
}
