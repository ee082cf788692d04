package io.github.sentimentj.benchmarks.serving;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ours, in plain Java. */
final class SentimentJ implements Peer {
  private final SentimentModel model;
  private final long bytes;

  SentimentJ(Path file) throws IOException {
    this.model = SentimentModel.loader().engine("java").load(file);
    this.bytes = Files.size(file);
  }

  @Override
  public boolean isPositive(String text) {
    return isPositive(model.predict(text));
  }

  @Override
  public boolean[] arePositive(List<String> texts) {
    List<Prediction> predictions = model.predictAll(texts);
    boolean[] result = new boolean[predictions.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = isPositive(predictions.get(i));
    }
    return result;
  }

  private static boolean isPositive(Prediction prediction) {
    return prediction.label().equals("positive");
  }

  @Override
  public long modelBytes() {
    return bytes;
  }

  @Override
  public void close() {
    model.close();
  }
}
