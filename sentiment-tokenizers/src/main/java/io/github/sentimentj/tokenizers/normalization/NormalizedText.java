package io.github.sentimentj.tokenizers.normalization;

import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A text after some normalisations, and where its parts stand in the original.
 *
 * <p>Immutable and thread-safe.
 */
public final class NormalizedText {
  private final String text;

  // The last step first.
  private final List<Rewriting> steps;

  private NormalizedText(String text, List<Rewriting> steps) {
    this.text = text;
    this.steps = steps;
  }

  /** Normalises a text step by step. */
  public static NormalizedText of(String original, List<Normalization> normalizations) {
    String text = original;
    List<Rewriting> steps = new ArrayList<>();
    for (Normalization normalization : normalizations) {
      Rewriting step = normalization.rewrite(text);
      String next = step.end();
      if (!next.equals(text)) {
        steps.add(step);
        text = next;
      }
    }
    Collections.reverse(steps);
    return new NormalizedText(text, steps);
  }

  /** Returns the normalised text. */
  public String text() {
    return text;
  }

  /** Whether no step changed anything. */
  public boolean isOriginal() {
    return steps.isEmpty();
  }

  /** Returns a token of the normalised text with the offsets that it has in the original. */
  public Token locate(Token token) {
    int start = token.start();
    int end = token.end();
    for (Rewriting step : steps) {
      start = step.oldStart(start);
      end = step.oldEnd(end);
    }
    // An empty token before something left out would end before it starts.
    return new Token(token.text(), start, Math.max(start, end));
  }
}
