package io.github.sentimentj.djl;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A training that takes a moment, for tests of what may happen to one. */
final class TinyTraining {
  static final int BATCH_SIZE = 16;

  private TinyTraining() {}

  static SentimentModel.Builder recipe() {
    return recipe(BiLstm.builder().hiddenSize(8).denseSize(8).build());
  }

  static SentimentModel.Builder recipe(Architecture architecture) {
    return SentimentModel.builder()
        .architecture(architecture)
        .embeddingSize(12)
        .batchSize(BATCH_SIZE)
        .maxEpochs(4)
        .threads(2);
  }

  static Dataset reviews(int rows) {
    SplittableRandom random = new SplittableRandom(5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(3, 20); word > 0; word--) {
        text.append("w").append(random.nextInt(30)).append(' ');
      }
      examples.add(new Example(text + (i % 2 == 0 ? "bad " : "good ") + i, i % 2 == 0 ? "n" : "p"));
    }
    return Dataset.of(examples);
  }

  /** Returns the bytes of the model's file. */
  static byte[] train(SentimentModel.Builder builder, Dataset data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SentimentModel model = builder.train(data)) {
      model.save(bytes);
    }
    return bytes.toByteArray();
  }
}
