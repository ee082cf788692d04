package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who tests the tests: rules that are too slow have to fail. */
class LinearTimeTest {
  private static final Tokenizer SPACES = new SpaceTokenizer();
  private static final int LENGTH = 1 << 18;

  /** Looks for a sign from every character on, with the quickest loop that the JVM has. */
  private record Searching(int every) implements Tokenizer {
    @Override
    public List<Token> tokenize(String text) {
      for (int i = 0; i < text.length(); i += every) {
        if (text.indexOf('>', i) >= 0) {
          return List.of();
        }
      }
      return SPACES.tokenize(text);
    }

    @Override
    public TokenizerSpec spec() {
      return SPACES.spec();
    }
  }

  @Test
  void check_searchFromEveryCharacter_fails() {
    LinearTime time = new LinearTime(new Searching(1), "a");
    assertThatThrownBy(() -> time.check(LENGTH))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("time for 262144 characters of 'a'");
  }

  @Test
  void check_searchOnce_passes() {
    LinearTime time = new LinearTime(new Searching(Integer.MAX_VALUE), "a ");
    assertThatCode(() -> time.check(LENGTH)).doesNotThrowAnyException();
  }
}
