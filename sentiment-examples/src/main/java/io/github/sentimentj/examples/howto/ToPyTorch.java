package io.github.sentimentj.examples.howto;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.pytorch.PyTorchBiLstm;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;

/** Trains a BiLSTM whose weights PyTorch loads; {@code docs/load_in_pytorch.py} is that side. */
public final class ToPyTorch {
  private ToPyTorch() {}

  /** Reads rows, and saves model, weights and words as the other files. */
  public static void main(String[] args) throws IOException {
    Path model = Path.of(args[1]);
    train(Dataset.csv(Path.of(args[0])), model);
    run(model, Path.of(args[2]), Path.of(args[3]));
  }

  /** Trains what the Python class computes: the last time step, the network's own probabilities. */
  static void train(Dataset data, Path modelFile) throws IOException {
    SentimentModel.Builder recipe =
        SentimentModel.builder()
            .tokenizer(Tokenizers.whitespace())
            .architecture(BiLstm.builder().pooling(Pooling.LAST_STEP).build())
            .calibration(Calibration.NONE);
    try (SentimentModel model = recipe.train(data)) {
      model.save(modelFile);
    }
  }

  /** Writes a model's weights and words. */
  public static void run(Path modelFile, Path stateDict, Path words) throws IOException {
    PyTorchBiLstm.write(ModelFile.read(modelFile), stateDict, words);
  }
}
