package io.github.sentimentj.benchmarks.serving;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** LangChain4j's quantised bge-small-en-v1.5 and a logistic regression over its vectors. */
final class BgeSmall implements Peer {
  /** Reviews that the regression learns from. */
  static final int TRAINING_REVIEWS = 2000;

  private static final double COST = 10;
  private static final double TOLERANCE = 0.001;

  private final Embedder embedder;
  private final Model head;
  private final long bytes;

  private BgeSmall(Embedder embedder, Path file) throws IOException {
    this.embedder = embedder;
    this.head = Linear.loadModel(file);
    this.bytes = Files.size(file);
  }

  static BgeSmall open(List<Example> train, Path file) throws IOException {
    Embedder embedder = new Embedder();
    if (!Files.exists(file)) {
      List<Example> some = train.subList(0, Math.min(train.size(), TRAINING_REVIEWS));
      Problem problem = new Problem();
      problem.l = some.size();
      problem.x =
          some.parallelStream()
              .map(example -> embedder.features(example.text()))
              .toArray(Feature[][]::new);
      problem.y = some.stream().mapToDouble(e -> e.label().equals("positive") ? 1 : 0).toArray();
      problem.n = problem.x[0].length;
      Linear.disableDebugOutput();
      Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE)).save(file);
    }
    return new BgeSmall(embedder, file);
  }

  @Override
  public boolean isPositive(String text) {
    return Linear.predict(head, embedder.features(text)) > 0.5;
  }

  @Override
  public long modelBytes() {
    return bytes;
  }

  /** As LangChain4j's class of that name, but in one thread: that one takes all cores. */
  private static final class Embedder extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Embedder() throws IOException {
      super(Runnable::run);
      try (InputStream network = resource("bge-small-en-v1.5-q.onnx");
          InputStream tokenizer = resource("bge-small-en-v1.5-q-tokenizer.json");
          OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(network.readAllBytes(), options);
        this.encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
      } catch (OrtException e) {
        throw new IOException(e);
      }
    }

    private static InputStream resource(String name) {
      return Objects.requireNonNull(
          BgeSmallEnV15QuantizedEmbeddingModel.class.getResourceAsStream("/" + name), name);
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    Feature[] features(String text) {
      float[] vector = embed(text).content().vector();
      Feature[] features = new Feature[vector.length];
      for (int i = 0; i < vector.length; i++) {
        features[i] = new FeatureNode(i + 1, vector[i]);
      }
      return features;
    }
  }
}
