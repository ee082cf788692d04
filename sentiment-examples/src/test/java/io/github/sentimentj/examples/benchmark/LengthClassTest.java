package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.tokenizers.Tokenizers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthClassTest {
  private static List<String> of(int tokens, String... texts) {
    return LengthClass.of(tokens, List.of(texts), Tokenizers.whitespace());
  }

  @Test
  void of_textsNearTheLength_takesThem() {
    String nineteen = "a ".repeat(19).strip();
    String many = "b ".repeat(22).strip();
    assertThat(of(20, nineteen, "c", many)).containsExactly(nineteen, many);
  }

  @Test
  void of_longerTexts_cutsThemBehindTheFormer() {
    String near = "a ".repeat(18).strip();
    String cut = "b ".repeat(20).strip();
    assertThat(of(20, "b ".repeat(300), near)).containsExactly(near, cut);
  }

  @Test
  void of_manyTexts_takesAHundred() {
    List<String> all = Collections.nCopies(250, "a ".repeat(20));
    assertThat(LengthClass.of(20, all, Tokenizers.whitespace())).hasSize(100);
  }

  @Test
  void of_shortTextsOnly_fails() {
    assertThatThrownBy(() -> of(20, "a b c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no text of 20 tokens or more among 1 texts");
  }
}
