package io.github.sentimentj.tokenizers.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencePieceContractTest extends TokenizerContract {
  private static final int UNIGRAM = 1;
  private static final int BPE = 2;
  private static final List<String> PIECES =
      List.of(
          "<unk>",
          "<s>",
          "\u2581",
          "\u2581no",
          "t",
          "\u2581not",
          "\u2581good",
          "!",
          "o",
          "d",
          "g",
          "n",
          "oo",
          "go",
          "\u2581n",
          "\u2581g");

  private static final Tokenizer MODEL = Segmenters.sentencePiece(model(UNIGRAM));

  @Override
  protected Tokenizer tokenizer() {
    return MODEL;
  }

  @Override
  protected int longLength() {
    return 1 << 17;
  }

  @Test
  void tokenize_unigram_takesTheBestPieces() {
    assertThat(MODEL.tokenize("not  good!"))
        .containsExactly(
            new Token("\u2581not", 0, 3), new Token("\u2581good", 5, 9), new Token("!", 9, 10));
  }

  @Test
  void tokenize_nameOfAControlPiece_isNotThatPiece() {
    // The piece <!> would score better than anything else, were it for texts.
    assertThat(MODEL.tokenize("<!>").stream().map(Token::text)).containsExactly("<", "!", ">");
  }

  @Test
  void tokenize_bytePairs_mergesTheBestPairsFirst() {
    assertThat(Segmenters.sentencePiece(model(BPE)).tokenize("not good").stream().map(Token::text))
        .containsExactly("\u2581not", "\u2581g", "oo", "d");
  }

  @Test
  void sentencePiece_otherType_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segmenters.sentencePiece(model(3)))
        .withMessageContaining("of type 3; supported are 1 (unigram) and 2 (BPE)");
  }

  @Test
  void sentencePiece_cutShort_throws() {
    byte[] model = model(UNIGRAM);
    for (int length = 0; length < model.length - 4; length++) {
      byte[] part = Arrays.copyOf(model, length);
      try {
        Segmenters.sentencePiece(part);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageStartingWith("not a ");
      }
    }
  }

  /** A model whose pieces score the better the earlier they stand. */
  private static byte[] model(int type) {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    for (int id = 0; id < PIECES.size(); id++) {
      ByteArrayOutputStream piece = new ByteArrayOutputStream();
      bytes(piece, 1, PIECES.get(id).getBytes(UTF_8));
      float score = -1 - id / 10f;
      piece.write(2 << 3 | 5);
      piece.writeBytes(
          ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(score).array());
      piece.write(3 << 3);
      piece.write(id == 0 ? 2 : id == 1 ? 3 : 1);
      bytes(model, 1, piece.toByteArray());
    }
    bytes(model, 2, new byte[] {3 << 3, (byte) type});
    bytes(model, 3, new byte[] {3 << 3, 1, 4 << 3, 1});
    return model.toByteArray();
  }

  private static void bytes(ByteArrayOutputStream out, int field, byte[] value) {
    out.write(field << 3 | 2);
    out.write(value.length);
    out.writeBytes(value);
  }
}
