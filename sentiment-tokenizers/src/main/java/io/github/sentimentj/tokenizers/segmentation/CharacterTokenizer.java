package io.github.sentimentj.tokenizers.segmentation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts into runs of {@code min} to {@code max} characters (grapheme clusters), shorter ones first
 * where they start together; none goes across white space.
 */
final class CharacterTokenizer extends NamedTokenizer {
  static final String ID = "characters";
  private static final String MIN = "min";
  private static final String MAX = "max";
  private static final int LONGEST = 10;

  private static final int VERSION = 1;

  private final int min;
  private final int max;

  CharacterTokenizer(TokenizerSpec spec) {
    super(spec);
    spec.requireKnown(VERSION, Set.of(MIN, MAX));
    this.min = spec.number(MIN, 1, 1, LONGEST);
    this.max = spec.number(MAX, 1, min, LONGEST);
  }

  static TokenizerSpec spec(int min, int max) {
    return new TokenizerSpec(
        ID, VERSION, Map.of(MIN, Integer.toString(min), MAX, Integer.toString(max)));
  }

  @Override
  public List<Token> tokenize(String text) {
    Substrings tokens = new Substrings(requireNonNull(text, "text"));
    // The last starts of clusters, and behind them the end of the newest one.
    int[] starts = new int[max + 1];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      if (Substrings.isBlank(text.codePointAt(i))) {
        finish(starts, count, tokens);
        count = 0;
        i += Character.charCount(text.codePointAt(i));
        continue;
      }
      if (count == max) {
        addFrom(starts, 0, count, tokens);
        System.arraycopy(starts, 1, starts, 0, max);
        count--;
      }
      starts[count++] = i;
      i = GraphemeClusters.end(text, i);
      starts[count] = i;
    }
    finish(starts, count, tokens);
    return tokens.tokens();
  }

  private void finish(int[] starts, int count, Substrings tokens) {
    for (int first = 0; first < count; first++) {
      addFrom(starts, first, count, tokens);
    }
    Arrays.fill(starts, 0);
  }

  private void addFrom(int[] starts, int first, int count, Substrings tokens) {
    for (int length = min; first + length <= count; length++) {
      tokens.add(starts[first], starts[first + length]);
    }
  }
}
