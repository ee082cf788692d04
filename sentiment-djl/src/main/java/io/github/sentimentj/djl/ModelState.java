package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * All weights of a training, as the optimiser changes them.
 *
 * @param shapes names and shapes of all tensors, the embedding first
 * @param embedding the word vectors
 * @param parameters the other tensors, in the order of the shapes
 */
record ModelState(List<TensorShape> shapes, EmbeddingTable embedding, List<Parameter> parameters) {

  static ModelState initial(TrainingRun run) {
    InitialWeights initial =
        // Split off, so that it draws other numbers than whoever else starts from the seed.
        new InitialWeights(new SplittableRandom(run.recipe().training().seed()).split());
    List<TensorShape> shapes = run.recipe().architecture().tensors(run.dimensions());
    Weights given = run.initialWeights();
    List<Parameter> parameters = new ArrayList<>();
    for (TensorShape shape : shapes.subList(1, shapes.size())) {
      // Drawn in any case, so that what is random does not depend on what is given.
      float[] random = initial.of(shape);
      parameters.add(
          new Parameter(
              shape,
              given.names().contains(shape.name()) ? given.get(shape.name()).toArray() : random));
    }
    return new ModelState(
        shapes,
        new EmbeddingTable(given.get(shapes.get(0).name()), run.dimensions()),
        List.copyOf(parameters));
  }

  /** Values and moments of all tensors, in the order of the shapes. */
  List<Moments> moments() {
    List<Moments> all = new ArrayList<>();
    all.add(embedding.moments());
    parameters.forEach(parameter -> all.add(parameter.moments()));
    return all;
  }
}
