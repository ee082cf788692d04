package io.github.sentimentj.examples.howto;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;

/** Trains with a tokenizer of one's own, and hands it in again where the model is loaded. */
public final class OwnTokenizer {
  private OwnTokenizer() {}

  /** Reads the first file, saves the model as the second, and predicts the third argument. */
  public static void main(String[] args) throws IOException {
    System.out.println(run(Dataset.csv(Path.of(args[0])), Path.of(args[1]), args[2]));
  }

  /** Trains, saves, loads and predicts a text. */
  public static Prediction run(Dataset data, Path modelFile, String text) throws IOException {
    try (SentimentModel model =
        SentimentModel.builder().tokenizer(new ShopTokenizer()).train(data)) {
      model.save(modelFile);
    }
    try (SentimentModel loaded =
        SentimentModel.loader().tokenizer(new ShopTokenizer()).load(modelFile)) {
      return loaded.predict(text);
    }
  }
}
