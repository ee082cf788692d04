package io.github.sentimentj;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.training.StopReason;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Engines and a tokenizer without any learning, put on the thread's context class loader: the word
 * with the lowest id decides the label.
 */
final class FakeServices implements AutoCloseable {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** Registers these providers for the current thread, with files under the folder. */
  FakeServices(Path folder, Class<?>... providers) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    for (Class<?> provider : providers) {
      String service = provider.getInterfaces()[0].getName();
      Files.writeString(services.resolve(service), provider.getName());
    }
    URL[] urls = {folder.toUri().toURL()};
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(urls, FakeServices.class.getClassLoader()));
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
  }

  /** Splits at spaces and lower-cases. */
  public static final class Words implements Tokenizer {
    @Override
    public List<Token> tokenize(String text) {
      List<Token> tokens = new ArrayList<>();
      for (String word : text.toLowerCase(Locale.ROOT).split(" ", -1)) {
        if (!word.isEmpty()) {
          tokens.add(new Token(word, 0, 0));
        }
      }
      return List.copyOf(tokens);
    }

    @Override
    public TokenizerSpec spec() {
      return new TokenizerSpec("words", 1);
    }
  }

  /** Knows {@link Words} only. */
  public static final class WordsProvider implements TokenizerProvider {
    @Override
    public Optional<Tokenizer> tokenizer(TokenizerSpec spec) {
      return Optional.of(spec).filter(new Words().spec()::equals).map(words -> new Words());
    }
  }

  /** Runs two epochs without changing a weight. */
  public static final class IdleTraining implements TrainingEngine {
    @Override
    public String name() {
      return "idle";
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public boolean supports(Architecture architecture) {
      return true;
    }

    @Override
    public TrainingOutcome fit(TrainingRun run) {
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (TensorShape shape : run.recipe().architecture().tensors(run.dimensions())) {
        int size = shape.extents().stream().reduce(1, (a, b) -> a * b);
        tensors.put(
            shape.name(), Tensor.of(new float[size], shape.extents().toArray(Integer[]::new)));
      }
      run.initialWeights()
          .names()
          .forEach(name -> tensors.put(name, run.initialWeights().get(name)));
      Weights weights = Weights.of(tensors);
      StopReason reason = StopReason.MAX_EPOCHS;
      for (int epoch = 0; epoch < run.recipe().training().maxEpochs(); epoch++) {
        run.stepEnded(new Step(run.examples().size(), 10, 0.5, 1));
        EpochVerdict verdict = run.epochEnded(new FirstWordNetwork(run.dimensions().labelCount()));
        if (verdict.stop().isPresent()) {
          reason = verdict.stop().get();
          break;
        }
      }
      return new TrainingOutcome(weights, reason, 0);
    }
  }

  /** Opens {@link FirstWordNetwork}. */
  public static final class FirstWordEngine implements InferenceEngine {
    @Override
    public String name() {
      return "first-word";
    }

    @Override
    public int rank() {
      return 1;
    }

    @Override
    public boolean supports(Architecture architecture) {
      return true;
    }

    @Override
    public Network open(Architecture architecture, Weights weights) {
      return new FirstWordNetwork(weights.get("classifier.bias").size());
    }
  }

  /** Logits by whether the first id is even; can be held up while it computes. */
  static final class FirstWordNetwork implements Network {
    static final CountDownLatch OPEN = new CountDownLatch(0);
    static volatile CountDownLatch entered = OPEN;
    static volatile CountDownLatch released = OPEN;
    static final AtomicInteger CLOSED = new AtomicInteger();

    private final int labels;

    FirstWordNetwork(int labels) {
      this.labels = labels;
    }

    @Override
    public float[][] logits(EncodedBatch batch) {
      entered.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      float[][] logits = new float[batch.size()][labels];
      for (int i = 0; i < batch.size(); i++) {
        EncodedText text = batch.texts().get(i);
        logits[i][Math.floorMod(text.id(0), 2)] = 2;
      }
      return logits;
    }

    @Override
    public void close() {
      CLOSED.incrementAndGet();
    }
  }
}
