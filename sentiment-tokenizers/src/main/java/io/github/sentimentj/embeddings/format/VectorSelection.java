package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a file the vectors that a vocabulary needs: of each word its own, or else that of the
 * nearest form of it.
 *
 * <p>Not thread-safe.
 */
final class VectorSelection {
  private final WantedWords wanted;
  private final WordVectors vectors;
  private final @Nullable WordForm[] forms;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private long skipped;

  VectorSelection(Vocabulary vocabulary, int dimension) {
    this.wanted = WantedWords.of(vocabulary);
    this.vectors = new WordVectors(vocabulary.size(), dimension);
    this.forms = new WordForm[vocabulary.size()];
  }

  /** Returns the vectors, once everything was read. */
  WordVectors vectors() {
    vectors.skippedEntries(skipped);
    return vectors;
  }

  /**
   * Returns the entry of a word of the file if it is wanted, was not found before, and is nearer
   * than what a word has. The others that are not UTF-8 or were found before are counted.
   */
  WantedWords.@Nullable Entry find(byte[] bytes, int from, int to) {
    WantedWords.Entry entry = wanted.find(bytes, from, to);
    if (entry == null) {
      skipped += isUtf8(bytes, from, to) ? 0 : 1;
      return null;
    }
    if (!entry.isFirst()) {
      skipped++;
      return null;
    }
    return entry.uses().stream().anyMatch(this::isBetter) ? entry : null;
  }

  /** Returns whether this form is nearer to the word than what it has. */
  private boolean isBetter(WantedWords.Use use) {
    WordForm form = forms[use.id()];
    return form == null || use.form().compareTo(form) < 0;
  }

  /** Gives the vector to the words that have none of a nearer form. */
  void put(WantedWords.Entry entry, float[] vector) {
    for (WantedWords.Use use : entry.uses()) {
      if (isBetter(use)) {
        put(use, vector);
      }
    }
  }

  void put(WantedWords.Use use, float[] vector) {
    forms[use.id()] = use.form();
    vectors.put(use.id(), vector.clone(), use.form().match());
  }

  private boolean isUtf8(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    if (i == to) {
      return true;
    }
    try {
      decoder.decode(ByteBuffer.wrap(bytes, i, to - i));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
