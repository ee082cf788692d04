package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.text.Token;
import java.util.Arrays;

/**
 * Where the code points of a clean text stand in the original. Most follow each other in both, so
 * only the places where they do not are noted.
 *
 * <p>Not thread-safe.
 */
final class Offsets {
  private int[] cleaned = new int[16];
  private int[] original = new int[16];
  private int size;

  // Up to here, the distance between the two indexes stays the same.
  private int limit;
  private int distance;
  private int last = -1;

  /** Forgets all. */
  void clear() {
    size = 0;
    limit = 0;
    last = -1;
  }

  /** Notes where a code point stands; those after it follow one by one unless noted too. */
  void note(int cleanIndex, int originalIndex) {
    if (size > 0 && originalIndex - original[size - 1] == cleanIndex - cleaned[size - 1]) {
      return;
    }
    if (size == cleaned.length) {
      cleaned = Arrays.copyOf(cleaned, 2 * size);
      original = Arrays.copyOf(original, 2 * size);
    }
    cleaned[size] = cleanIndex;
    original[size] = originalIndex;
    size++;
  }

  /** Forgets the code points from this one on and returns where it stands in the original. */
  int cutAt(int cleanIndex) {
    while (size > 0 && cleaned[size - 1] > cleanIndex) {
      size--;
    }
    return original[size - 1] + cleanIndex - cleaned[size - 1];
  }

  /** Returns a token of these code points; to be asked from left to right. */
  Token token(String text, int from, int to) {
    return to < limit
        ? new Token(text, from + distance, to + distance)
        : tokenAcross(text, from, to);
  }

  // Apart, as everything here and in the cache that few words need: what remains is so small that
  // the compiler makes one loop of it.
  private Token tokenAcross(String text, int from, int to) {
    int start = originalIndex(from);
    return new Token(text, start, originalIndex(to));
  }

  private int originalIndex(int index) {
    if (index >= limit) {
      advance(index);
    }
    return index + distance;
  }

  private void advance(int cleanIndex) {
    while (last + 1 < size && cleaned[last + 1] <= cleanIndex) {
      last++;
    }
    distance = original[last] - cleaned[last];
    limit = last + 1 < size ? cleaned[last + 1] : Integer.MAX_VALUE;
  }
}
