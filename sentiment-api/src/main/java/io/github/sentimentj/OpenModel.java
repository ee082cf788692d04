package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Evaluator;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.report.ModelCard;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A model whose network is open in an engine. */
final class OpenModel implements SentimentModel {
  // Texts encoded at a time, so that memory stays bounded however long the list is.
  private static final int CHUNK = 1024;

  private final SavedModel saved;
  private final String engine;
  private final TextEncoder encoder;
  private final Network network;
  private final TextReader reader;
  private final Explainer explainer;
  private final MicroBatcher batcher;
  private final Serving serving;
  // Calls hold the read lock, close() the write lock: closing waits for calls in flight.
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  OpenModel(SavedModel saved, Tokenizer tokenizer, InferenceEngine engine, Serving serving) {
    TextSettings text = saved.recipe().text();
    this.saved = saved;
    this.engine = engine.name();
    this.encoder =
        new TextEncoder(tokenizer, saved.vocabulary(), text.maxLength(), text.truncation())
            .composing(saved.subwords());
    this.network = engine.open(saved.recipe().architecture(), saved.weights());
    Classifier classifier = new Classifier(network, saved.priors());
    this.reader =
        new TextReader(
            encoder, classifier.calibrated(saved.decision().calibrator()), serving.longTexts());
    this.serving = serving;
    this.explainer = new Explainer(network, classifier, engine.name());
    this.batcher = new MicroBatcher(serving.microBatching(), this::predictAll);
  }

  @Override
  public List<Prediction> predictAll(List<String> texts) {
    List<String> all = new ArrayList<>(requireNonNull(texts, "texts"));
    for (int i = 0; i < all.size(); i++) {
      serving.require(all.get(i), "text at index " + i);
    }
    return whileOpen(
        () -> {
          List<Prediction> predictions = new ArrayList<>(all.size());
          for (List<String> chunk : chunks(all)) {
            List<Reading> readings = reader.read(chunk);
            for (int i = 0; i < readings.size(); i++) {
              predictions.add(prediction(chunk.get(i), readings.get(i)));
            }
          }
          return List.copyOf(predictions);
        });
  }

  @Override
  public Stream<Prediction> predictAll(Stream<String> texts) {
    requireOpen();
    return PredictionStream.of(requireNonNull(texts, "texts"), this::predictAll);
  }

  @Override
  public CompletableFuture<Prediction> predictAsync(String text) {
    return batcher.submit(serving.require(text, "text"));
  }

  private Prediction prediction(String text, Reading reading) {
    double[] probabilities = reading.probabilities();
    Map<String, Double> byLabel = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      byLabel.put(labels().get(i), probabilities[i]);
    }
    int best = Evaluator.predicted(probabilities);
    return new Prediction(
        labels().get(best),
        probabilities[best],
        byLabel,
        reading.truncated(),
        !reading.evidence(),
        saved.provenance().scripts().unseenIn(text),
        abstains(probabilities[best], reading));
  }

  private boolean abstains(double confidence, Reading reading) {
    double threshold = saved.decision().threshold();
    return threshold > 0 && (confidence < threshold || !reading.evidence());
  }

  @Override
  public Evaluation evaluate(Dataset data) {
    if (requireNonNull(data, "data").size() == 0) {
      throw new DataException(data.name() + ": no examples to evaluate");
    }
    new Labels(labels(), saved.priors()).requireKnown(data);
    return whileOpen(
        () -> {
          Evaluator evaluator = new Evaluator(labels());
          for (List<Example> chunk : chunks(data.stream().toList())) {
            List<Reading> readings = reader.read(chunk.stream().map(Example::text).toList());
            for (int i = 0; i < readings.size(); i++) {
              add(evaluator, chunk.get(i), readings.get(i));
            }
          }
          return evaluator.evaluation();
        });
  }

  private void add(Evaluator evaluator, Example example, Reading reading) {
    double[] probabilities = reading.probabilities();
    if (abstains(probabilities[Evaluator.predicted(probabilities)], reading)) {
      evaluator.addAbstained(example, probabilities);
    } else {
      evaluator.add(example, probabilities);
    }
  }

  @Override
  public Explanation explain(String text, String label, ExplanationMethod method) {
    serving.require(text, "text");
    requireNonNull(method, "method");
    int index = labels().indexOf(requireNonNull(label, "label"));
    if (index < 0) {
      throw new IllegalArgumentException(
          "label '%s' is none of the model's labels %s".formatted(label, labels()));
    }
    return whileOpen(
        () ->
            explainer.explain(
                new Explainer.Question(text, encoder.align(text), index, method), predict(text)));
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int start = 0; start < all.size(); start += CHUNK) {
      chunks.add(all.subList(start, Math.min(all.size(), start + CHUNK)));
    }
    return chunks;
  }

  SavedModel saved() {
    return saved;
  }

  @Override
  public List<String> labels() {
    return saved.labels();
  }

  @Override
  public Recipe recipe() {
    return saved.recipe();
  }

  @Override
  public Provenance provenance() {
    return saved.provenance();
  }

  @Override
  public ModelCard card() {
    return ModelCard.of(saved);
  }

  @Override
  public String engine() {
    return engine;
  }

  @Override
  public void save(Path file) throws IOException {
    requireOpen();
    ModelFile.write(saved, requireNonNull(file, "file"));
  }

  @Override
  public void save(Path file, WeightPrecision precision) throws IOException {
    requireOpen();
    ModelFile.write(saved.withPrecision(precision), requireNonNull(file, "file"));
  }

  @Override
  public void save(OutputStream out) throws IOException {
    requireOpen();
    ModelFile.write(saved, requireNonNull(out, "out"));
  }

  @Override
  public void close() {
    batcher.close();
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        network.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void requireOpen() {
    whileOpen(() -> true);
  }

  private <T> T whileOpen(Supplier<T> call) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      return call.get();
    } finally {
      lock.readLock().unlock();
    }
  }
}
