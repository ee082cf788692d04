package io.github.sentimentj.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the examples that must not be separated: those of equal text and those of one group, and
 * whatever these tie together (union-find).
 */
final class Units {
  private final int[] parent;

  private Units(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** Returns the indices of the examples of every unit; each example is in exactly one. */
  static List<int[]> of(Dataset data) {
    Units units = new Units(data.size());
    Map<String, Integer> firstOfText = new HashMap<>();
    Map<String, Integer> firstOfGroup = new HashMap<>();
    int index = 0;
    for (Example example : data) {
      units.join(index, firstOfText, collapsed(example.text()));
      if (example.group().isPresent()) {
        units.join(index, firstOfGroup, example.group().get());
      }
      index++;
    }
    return units.members();
  }

  /** Returns the text with each run of whitespace as one space, and none at the ends. */
  static String collapsed(String text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        pending = words.length() > 0;
      } else {
        if (pending) {
          words.append(' ');
          pending = false;
        }
        words.append(c);
      }
    }
    // Most texts are clean already: then a map of them need not hold a second copy.
    return text.contentEquals(words) ? text : words.toString();
  }

  private static boolean isSpace(char c) {
    // Most characters are told by the first comparison.
    return (c <= ' ' || c >= 0x7F) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private void join(int index, Map<String, Integer> firstOf, String key) {
    Integer first = firstOf.putIfAbsent(key, index);
    if (first != null) {
      int a = root(first);
      int b = root(index);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }

  private int root(int index) {
    int i = index;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }

  private List<int[]> members() {
    Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      byRoot.computeIfAbsent(root(i), root -> new ArrayList<>(1)).add(i);
    }
    return byRoot.values().stream()
        .map(unit -> unit.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
