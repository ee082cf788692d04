package io.github.sentimentj.runtime;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.tokenizers.Tokenizers;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** A model file of random weights that knows five words. */
final class RandomModel {
  private RandomModel() {}

  static Path save(Architecture architecture, Path folder) throws IOException {
    return save(architecture, folder, 10);
  }

  static Path save(Architecture architecture, Path folder, int embeddingSize) throws IOException {
    Vocabulary vocabulary = Vocabulary.of(List.of("good", "bad", "film", "a", "."));
    Recipe recipe =
        new Recipe(
            new TextSettings(Tokenizers.words().spec(), 1, 100, 40, Truncation.HEAD_AND_TAIL),
            architecture,
            new TrainingSettings(
                1,
                1,
                new OptimizerSettings(0.1, 0.1, 0, Schedule.COSINE, 0.25, 0, 1, 0),
                Regularization.NONE,
                ClassWeights.none(),
                EarlyStopping.on(Metric.LOSS),
                1,
                1));
    Dimensions dimensions = new Dimensions(vocabulary.size(), embeddingSize, 2);
    Provenance provenance =
        new Provenance(
            "test",
            10,
            0,
            "0".repeat(64),
            new ScriptShares(new TreeMap<>()),
            1,
            1,
            new TreeMap<>());
    Path file = folder.resolve("model.safetensors");
    ModelFile.write(
        new SavedModel(
            recipe,
            vocabulary,
            List.of("negative", "positive"),
            List.of(0.25, 0.75),
            provenance,
            RandomNetworks.weights(architecture, dimensions, 5)),
        file);
    return file;
  }
}
