package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** All weights of a training, as the optimiser changes them. */
record ModelState(List<Parameter> parameters, EmbeddingTable embedding) {
  private static final String EMBEDDING = "embedding.weight";

  static ModelState initial(TrainingRun run) {
    InitialWeights initial =
        new InitialWeights(new SplittableRandom(run.recipe().training().seed()));
    List<Parameter> parameters = new ArrayList<>();
    for (TensorShape shape : run.recipe().architecture().tensors(run.dimensions())) {
      if (!shape.name().equals(EMBEDDING)) {
        parameters.add(new Parameter(shape, initial.of(shape)));
      }
    }
    return new ModelState(
        List.copyOf(parameters), new EmbeddingTable(run.embeddings(), run.dimensions()));
  }

  /** Returns a copy of the weights as they are now. */
  Weights snapshot() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(EMBEDDING, embedding.snapshot());
    parameters.forEach(parameter -> tensors.put(parameter.name(), parameter.snapshot()));
    return Weights.of(tensors);
  }
}
