package io.github.sentimentj.examples.howto;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.pytorch.PyTorchBiLstm;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Predicts with the weights of a BiLSTM that PyTorch trained; {@code docs/pytorch.md} tells how to
 * save them.
 */
public final class FromPyTorch {
  private FromPyTorch() {}

  /** Reads weights and words, saves a model as the third file, and predicts the other arguments. */
  public static void main(String[] args) throws IOException {
    List<String> texts = List.of(args).subList(3, args.length);
    run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), texts).forEach(System.out::println);
  }

  /** The network was trained on texts cut at white space, with the label 1 for positive ones. */
  public static List<Prediction> run(Path stateDict, Path words, Path modelFile, List<String> texts)
      throws IOException {
    SavedModel imported =
        PyTorchBiLstm.of(Tokenizers.whitespace(), "negative", "positive").read(stateDict, words);
    ModelFile.write(imported, modelFile);
    try (SentimentModel model = SentimentModel.load(modelFile)) {
      return model.predictAll(texts);
    }
  }
}
