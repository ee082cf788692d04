package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.text.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a vocabulary and the forms they fall back to, found by their UTF-8 bytes, so that a
 * word of a file is no string before it is wanted.
 */
final class WantedWords {
  // A hash table with linear probing, a power of two of which at most half is used.
  private final @Nullable Entry[] table;

  /**
   * A word that a form may stand for.
   *
   * @param id the word's
   * @param form how the form comes from the word
   */
  record Use(int id, WordForm form) {}

  /** A form to be found in a file. */
  static final class Entry {
    private final byte[] utf8;
    private final List<Use> uses = new ArrayList<>(1);
    private boolean found;

    private Entry(String form) {
      this.utf8 = form.getBytes(StandardCharsets.UTF_8);
    }

    byte[] utf8() {
      return utf8;
    }

    List<Use> uses() {
      return uses;
    }

    /** Returns whether this is the first time that the form is found. */
    boolean isFirst() {
      boolean first = !found;
      found = true;
      return first;
    }
  }

  private WantedWords(int size) {
    this.table = new Entry[Integer.highestOneBit(Math.max(1, size)) * 4];
  }

  static WantedWords of(Vocabulary vocabulary) {
    Map<String, Entry> forms = new HashMap<>();
    int id = Vocabulary.FIRST_WORD_ID;
    for (String word : vocabulary.words()) {
      for (WordForm form : WordForm.listed(word)) {
        add(forms, form.of(word), new Use(id, form));
      }
      id++;
    }
    WantedWords wanted = new WantedWords(forms.size());
    forms.forEach(wanted::put);
    return wanted;
  }

  /** Adds a form, but not for a word that has it already, as a nearer one. */
  private static void add(Map<String, Entry> forms, String form, Use use) {
    if (form.isEmpty() && use.form != WordForm.AS_IT_STANDS) {
      return;
    }
    List<Use> uses = forms.computeIfAbsent(form, Entry::new).uses;
    if (uses.isEmpty() || uses.get(uses.size() - 1).id != use.id) {
      uses.add(use);
    }
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
