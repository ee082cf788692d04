package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.data.Example;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.util.ArrayList;
import java.util.List;

/** Picks texts of about a number of tokens, as our default tokenizer counts. */
final class TextsByLength {
  private static final int MOST_TEXTS = 100;
  private static final double TOLERANCE = 0.1;
  private static final Tokenizer WORDS = Tokenizers.words();

  private TextsByLength() {}

  /** Returns texts that are as long, up to a tenth more or less, and then longer ones cut. */
  static List<String> of(int tokens, List<Example> examples) {
    List<String> near = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    for (Example example : examples) {
      List<Token> found = WORDS.tokenize(example.text());
      if (Math.abs(found.size() - tokens) <= TOLERANCE * tokens) {
        near.add(example.text());
      } else if (found.size() > tokens) {
        cut.add(example.text().substring(0, found.get(tokens - 1).end()));
      }
      if (near.size() == MOST_TEXTS) {
        return near;
      }
    }
    near.addAll(cut.subList(0, Math.min(cut.size(), MOST_TEXTS - near.size())));
    if (near.isEmpty()) {
      throw new IllegalArgumentException("no text of " + tokens + " tokens or more");
    }
    return near;
  }
}
