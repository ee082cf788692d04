package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.embeddings.PretrainedVectors;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Any bytes as word vectors of any format; the first byte chooses what is asked beside. */
public final class VectorsTarget {
  private static final Vocabulary WORDS = Vocabulary.of(List.of("the", "good", "née", "Unseen,"));
  private static final byte[] LIST = "the\ngood\nnée\n".getBytes(UTF_8);

  private VectorsTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    PretrainedVectors source =
        Embeddings.stream("fuzz", () -> new ByteArrayInputStream(input, 1, input.length - 1));
    if ((input[0] & 1) != 0) {
      source = source.words("list", () -> new ByteArrayInputStream(LIST));
    } else if ((input[0] & 2) != 0) {
      source = source.subwordsAtPrediction();
    }
    try {
      requireFinite(source.read(WORDS));
    } catch (DataException e) {
      if (e.getMessage().length() > 20_000) {
        throw new AssertionError("a message that nobody reads", e);
      }
    } catch (IOException e) {
      throw new AssertionError("bytes in memory cannot fail", e);
    }
  }

  private static void requireFinite(WordVectors vectors) {
    float[] row = new float[vectors.dimension()];
    for (String word : WORDS.words()) {
      int id = WORDS.id(word);
      if (vectors.contains(id)) {
        vectors.copyTo(id, row, 0);
        for (float number : row) {
          if (!Float.isFinite(number)) {
            throw new AssertionError(word + " has " + number);
          }
        }
      }
    }
  }
}
