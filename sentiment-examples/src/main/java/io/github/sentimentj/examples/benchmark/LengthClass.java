package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts of about the same number of tokens. */
final class LengthClass {
  private static final int MOST_TEXTS = 100;
  private static final double TOLERANCE = 0.1;

  private LengthClass() {}

  /**
   * Picks texts whose tokens are as many as wanted, up to a tenth more or less; where they are too
   * few, longer texts cut to that number.
   *
   * @throws IllegalArgumentException if there is no text as long as that
   */
  static List<String> of(int tokens, Collection<String> all, Tokenizer tokenizer) {
    List<String> near = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    for (String text : all) {
      List<Token> found = tokenizer.tokenize(text);
      if (Math.abs(found.size() - tokens) <= TOLERANCE * tokens) {
        near.add(text);
      } else if (found.size() > tokens) {
        cut.add(text.substring(0, found.get(tokens - 1).end()));
      }
      if (near.size() == MOST_TEXTS) {
        break;
      }
    }
    near.addAll(cut.subList(0, Math.min(cut.size(), MOST_TEXTS - near.size())));
    if (near.isEmpty()) {
      throw new IllegalArgumentException(
          "no text of " + tokens + " tokens or more among " + all.size() + " texts");
    }
    return List.copyOf(near);
  }
}
