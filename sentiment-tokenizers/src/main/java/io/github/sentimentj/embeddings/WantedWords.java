package io.github.sentimentj.embeddings;

import io.github.sentimentj.text.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a vocabulary and their lower-case forms, found by their UTF-8 bytes, so that a line
 * of a file is no string before it is wanted.
 */
final class WantedWords {
  // A hash table with linear probing, a power of two of which at most half is used.
  private final @Nullable Entry[] table;

  /** A form to be found in a file. */
  static final class Entry {
    private final byte[] utf8;
    private final List<Integer> ownIds = new ArrayList<>(1);
    private final List<Integer> lowerCaseIds = new ArrayList<>(0);

    private Entry(String form) {
      this.utf8 = form.getBytes(StandardCharsets.UTF_8);
    }

    /** Ids of the words that are written like this, at most one. */
    List<Integer> ownIds() {
      return ownIds;
    }

    /** Ids of other words of which this is the lower-case form. */
    List<Integer> lowerCaseIds() {
      return lowerCaseIds;
    }
  }

  private WantedWords(int size) {
    this.table = new Entry[Integer.highestOneBit(Math.max(1, size)) * 4];
  }

  static WantedWords of(Vocabulary vocabulary) {
    Map<String, Entry> forms = new HashMap<>();
    int id = Vocabulary.FIRST_WORD_ID;
    for (String word : vocabulary.words()) {
      String lower = word.toLowerCase(Locale.ROOT);
      entry(forms, word).ownIds.add(id);
      if (!lower.equals(word)) {
        entry(forms, lower).lowerCaseIds.add(id);
      }
      id++;
    }
    WantedWords wanted = new WantedWords(forms.size());
    forms.forEach(wanted::put);
    return wanted;
  }

  private static Entry entry(Map<String, Entry> forms, String form) {
    return forms.computeIfAbsent(form, Entry::new);
  }

  private void put(String form, Entry entry) {
    byte[] utf8 = entry.utf8;
    if (!new String(utf8, StandardCharsets.UTF_8).equals(form)) {
      return; // a lone surrogate has no form in UTF-8, so no file has a vector for it
    }
    table[slot(utf8, 0, utf8.length)] = entry;
  }

  /** Returns the entry of the form between the indexes, or null where it is not wanted. */
  @Nullable Entry find(byte[] bytes, int from, int to) {
    return table[slot(bytes, from, to)];
  }

  /** Where the form stands in the table, or the free place where it would. */
  private int slot(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int slot = (hash ^ (hash >>> 16)) & (table.length - 1);
    Entry entry = table[slot];
    while (entry != null && !Arrays.equals(entry.utf8, 0, entry.utf8.length, bytes, from, to)) {
      slot = (slot + 1) & (table.length - 1);
      entry = table[slot];
    }
    return slot;
  }
}
