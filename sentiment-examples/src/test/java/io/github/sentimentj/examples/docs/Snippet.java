package io.github.sentimentj.examples.docs;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What code in the pages may name without saying where it comes from. Every block becomes a method
 * of a class that extends this one, so a block's own variable of the same name hides what is here.
 * Files are looked for in the working folder, which {@link SnippetRunner} fills.
 */
public class Snippet {
  /** All examples, a part of them, and texts. */
  protected static Dataset reviews = Dataset.of(List.of());

  protected static Dataset data = reviews;
  protected static Dataset train = reviews;
  protected static Dataset validation = reviews;
  protected static Dataset test = reviews;
  protected static List<String> texts = List.of();
  protected static String text = "";

  /** A division of the reviews. */
  protected static Split split = new Split(reviews, reviews, reviews);

  /** A recipe that trains in a second. */
  protected static SentimentModel.Builder recipe =
      SentimentModel.builder()
          .architecture(TextCnn.builder().maps(8).denseSize(8).build())
          .embeddingSize(8)
          .maxEpochs(2);

  /** Models, all of them the same; there once {@link #prepare()} has run. */
  protected static SentimentModel model;

  protected static SentimentModel served;
  protected static SentimentModel oneModel;
  protected static SentimentModel other;
  protected static SentimentModel first;
  protected static SentimentModel second;

  /** How the model does on the test examples. */
  protected static Evaluation evaluation;

  /** Where results go. */
  protected static final List<Prediction> unsure = new ArrayList<>();

  protected static final List<Prediction> unread = new ArrayList<>();
  protected static final List<SentimentModel> models = new ArrayList<>();

  /** Files: a text in each line, a model, vectors. */
  protected static final Path inbox = Path.of("inbox.txt");

  protected static final Path file = Path.of("reviews.safetensors");
  protected static final Path vectors = Path.of("glove.6B.100d.txt.gz");

  /** Reads the files and trains. */
  static void prepare() throws IOException {
    reviews = Dataset.csv(Path.of("reviews.csv"));
    split = reviews.stratifiedSplit(0.6, 0.2, 0.2, 42);
    data = reviews;
    train = split.train();
    validation = split.validation();
    test = split.test();
    texts = reviews.stream().map(Example::text).toList();
    text = texts.get(0);
    model = recipe.train(train, validation);
    model.save(file);
    served = oneModel = other = first = second = model;
    evaluation = model.evaluate(test);
  }
}
