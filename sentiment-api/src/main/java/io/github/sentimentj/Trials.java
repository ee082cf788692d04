package io.github.sentimentj;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.CrossValidation;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.LearningCurve;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Many trainings of one builder, each judged by examples that it has not seen. */
final class Trials {
  private static final int HALVINGS = 4;

  private final SentimentModel.Builder recipe;

  Trials(SentimentModel.Builder recipe) {
    this.recipe = recipe;
  }

  /** Trains once for each split; without somebody to take the models they are closed. */
  CrossValidation crossValidate(List<Split> splits, Optional<Consumer<SentimentModel>> keeper)
      throws IOException {
    // Looked at before the work: the last fold must not fail after hours.
    splits.forEach(Trials::requireKnownLabels);
    List<Evaluation> folds = new ArrayList<>(splits.size());
    for (Split split : splits) {
      folds.add(trial(split, keeper));
    }
    return new CrossValidation(folds);
  }

  private Evaluation trial(Split split, Optional<Consumer<SentimentModel>> keeper)
      throws IOException {
    SentimentModel model = train(split);
    boolean kept = false;
    try {
      Evaluation evaluation = model.evaluate(split.test());
      keeper.ifPresent(consumer -> consumer.accept(model));
      kept = keeper.isPresent();
      return evaluation;
    } finally {
      if (!kept) {
        model.close();
      }
    }
  }

  private SentimentModel train(Split split) throws IOException {
    return split.validation().size() > 0
        ? recipe.train(split.train(), split.validation())
        : recipe.train(split.train());
  }

  /** Trains on growing samples, each a part of the next. */
  LearningCurve learningCurve(Split split, List<Integer> sizes) throws IOException {
    List<Split> samples = samples(split, sizes.stream().sorted().distinct().toList());
    samples.forEach(Trials::requireKnownLabels);
    List<LearningCurve.Point> points = new ArrayList<>();
    for (Split sample : samples) {
      Evaluation evaluation = trial(sample, Optional.empty());
      points.add(new LearningCurve.Point(sample.train().size(), evaluation));
    }
    return new LearningCurve(points);
  }

  /** From the largest down, so that each is a part of the next. */
  private List<Split> samples(Split split, List<Integer> sizes) {
    List<Split> samples = new ArrayList<>();
    Dataset larger = split.train();
    for (int i = sizes.size() - 1; i >= 0; i--) {
      larger = larger.sample(sizes.get(i), recipe.seed());
      samples.add(new Split(larger, split.validation(), split.test()));
    }
    Collections.reverse(samples);
    return samples;
  }

  /** A sixteenth, an eighth, a quarter, a half and all of the examples. */
  static List<Integer> halvings(int examples) {
    return IntStream.rangeClosed(0, HALVINGS)
        .mapToObj(i -> examples >> (HALVINGS - i))
        .filter(size -> size > 0)
        .toList();
  }

  private static void requireKnownLabels(Split split) {
    NavigableSet<String> unknown = new TreeSet<>(split.test().labels());
    split.train().labels().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new DataException(
          "%s: labels %s do not occur in %s; leave out labels of so few examples, or of one group"
                  .formatted(split.test().name(), unknown, split.train().name())
              + " alone");
    }
  }
}
