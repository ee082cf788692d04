package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.sentimentj.text.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/** The words' form in a model file: the UTF-8 bytes of a JSON array of strings. */
final class VocabularyJson {
  private static final String PLACE = "the vocabulary";

  private VocabularyJson() {}

  static byte[] encode(Vocabulary vocabulary) {
    return Json.write(
            json -> {
              json.beginArray();
              for (String word : vocabulary.words()) {
                json.value(word);
              }
              json.endArray();
            })
        .getBytes(UTF_8);
  }

  /**
   * Reads the words, one at a time, as there may be millions.
   *
   * @param wordCount number of words, as the embedding has rows for
   */
  static Vocabulary decode(byte[] bytes, int wordCount) {
    // A new decoder reports malformed bytes; a reader made by a charset's name would replace them.
    JsonReader json =
        Json.reader(new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8.newDecoder()));
    try {
      requireStrict(bytes);
      return Vocabulary.of(words(json, wordCount));
    } catch (IOException | IllegalStateException e) {
      throw Json.malformed(PLACE, json, e);
    }
  }

  /** The parser would let pass controls within a word, which JSON wants escaped, and a mark. */
  private static void requireStrict(byte[] bytes) throws IOException {
    if (bytes.length == 0 || bytes[0] != '[') {
      throw new IOException("no array");
    }
    for (byte b : bytes) {
      if (b >= 0 && b < ' ') {
        throw new IOException("a control character");
      }
    }
  }

  private static List<String> words(JsonReader json, int wordCount) throws IOException {
    List<String> words = new ArrayList<>();
    json.beginArray();
    while (json.peek() == JsonToken.STRING && words.size() < wordCount) {
      words.add(json.nextString());
    }
    if (words.size() < wordCount || json.peek() != JsonToken.END_ARRAY) {
      throw new CorruptModelException(
          "%s breaks off or goes on at word %d; the embedding has rows for %d words"
              .formatted(PLACE, words.size(), wordCount));
    }
    json.endArray();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new IOException("more than one value");
    }
    return words;
  }
}
