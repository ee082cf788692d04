package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.BundledTokenizers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Patterns of a model file that would take all time, memory or stack to compile. */
final class HostilePatternTest {
  static Stream<String> patterns() {
    return Stream.of("(".repeat(16_000), "a".repeat(16_385));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void tokenizer_hugePattern_throws(String pattern) {
    assertThatThrownBy(() -> tokenizer(pattern, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Its compiler tries every order of the marks. */
  @Test
  void tokenizer_canonicalEquivalence_throws() {
    String pattern = "a\u0301\u0323\u0338\u0327\u0328\u0345\u0591\u05B0\u0E38\u0EB8\u0F71\u0F72";
    assertThatThrownBy(() -> tokenizer(pattern, Pattern.CANON_EQ))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CANON_EQ");
  }

  private static void tokenizer(String pattern, int flags) {
    Map<String, String> parameters = Map.of("pattern", pattern, "flags", Integer.toString(flags));
    new BundledTokenizers().tokenizer(new TokenizerSpec("regex", 1, parameters));
  }
}
