package io.github.sentimentj.djl.soak;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is worked with: data, texts, and the answers that must come, from one quiet thread. */
final class Material {
  private static final List<String> HOSTILE =
      List.of(
          "",
          " \t\n",
          "\0\u0001\uFFFE",
          "\uD800 w1 \uDC00",
          "👨‍👩‍👧‍👦🏳️‍🌈",
          "\u202Eevil\u202C w2",
          "Z̸̢̛a̵l̷g̶o̴".repeat(200),
          "<b>&amp;&#x110000;<script>".repeat(50),
          "w3 ".repeat(20_000),
          "a".repeat(100_000));

  private final Dataset reviews = reviews();
  private final List<String> texts = texts();
  private final byte[] file;
  private final List<Prediction> expected;

  Material() throws IOException {
    try (SentimentModel model = recipe().train(reviews)) {
      this.file = bytes(model);
      this.expected = texts.stream().map(model::predict).toList();
    }
  }

  /** A training of a moment. */
  static SentimentModel.Builder recipe() {
    return SentimentModel.builder()
        .architecture(BiLstm.builder().hiddenSize(8).denseSize(8).build())
        .embeddingSize(12)
        .batchSize(16)
        .maxEpochs(2)
        .threads(2);
  }

  private static Dataset reviews() {
    SplittableRandom random = new SplittableRandom(5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String label = i % 2 == 0 ? "n" : "p";
      examples.add(new Example((i % 2 == 0 ? "bad " : "good ") + text(random, 3, 20) + i, label));
    }
    return Dataset.of(examples);
  }

  private static List<String> texts() {
    SplittableRandom random = new SplittableRandom(6);
    List<String> texts = new ArrayList<>(HOSTILE);
    for (int i = 0; i < 500; i++) {
      texts.add(text(random, 1, 60));
    }
    return texts;
  }

  private static String text(SplittableRandom random, int least, int most) {
    StringBuilder text = new StringBuilder();
    for (int word = random.nextInt(least, most); word > 0; word--) {
      text.append("w").append(random.nextInt(40)).append(' ');
    }
    return text.toString();
  }

  static byte[] bytes(SentimentModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.save(bytes);
    return bytes.toByteArray();
  }

  Dataset data() {
    return reviews;
  }

  /** Returns a copy of the model's file, which any training by the recipe must give. */
  byte[] file() {
    return file.clone();
  }

  int size() {
    return texts.size();
  }

  /** Returns a text that is not one of the huge ones. */
  int ordinary(SplittableRandom random) {
    return random.nextInt(HOSTILE.size(), texts.size());
  }

  String text(int index) {
    return texts.get(index);
  }

  List<String> texts(int from, int to) {
    return texts.subList(from, to);
  }

  /** Fails unless this is, to the bit, what one thread was answered. */
  void require(List<Prediction> answers, int first) {
    List<Prediction> wanted = expected.subList(first, first + answers.size());
    if (!answers.equals(wanted)) {
      throw new AssertionError("expected " + wanted + ", got " + answers);
    }
  }
}
