package io.github.sentimentj.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenizerSpecTest {
  private final byte[] bytes = {1, 2, 3};
  private final TokenizerSpec spec =
      new TokenizerSpec("pieces", 1, Map.of(), ByteBuffer.wrap(bytes));

  @Test
  void content_bytesChangedLater_isACopy() {
    bytes[0] = 9;
    assertThat(spec.content().get(0)).isEqualTo((byte) 1);
  }

  @Test
  void content_readOnce_isWholeAgain() {
    spec.content().getShort();
    assertThat(spec.content().remaining()).isEqualTo(3);
    assertThat(spec.content().isReadOnly()).isTrue();
  }

  @Test
  void equals_otherContent_isFalse() {
    assertThat(spec.withContent(ByteBuffer.wrap(new byte[] {1, 2, 4}))).isNotEqualTo(spec);
    assertThat(spec.withContent(ByteBuffer.wrap(new byte[] {1, 2, 3})))
        .isEqualTo(spec)
        .hasSameHashCodeAs(spec);
  }

  @Test
  void toString_content_namesItsLength() {
    assertThat(spec).hasToString("pieces v1 with 3 bytes");
  }
}
