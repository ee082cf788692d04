package io.github.sentimentj.runtime;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process in which many threads ask one model at a time: every answer must have the bits of the
 * single-threaded one. Prints its resident bytes after each quarter.
 */
final class ManyCallers {
  private static final int CALLERS = 32;
  private static final int QUARTERS = 4;
  private static final String[] WORDS = {"good", "bad", "film", "a", ".", "unseen", "Zürich", "😀"};

  private final SentimentModel model;
  private final List<String> texts;
  private final List<Prediction> expected;
  private final AtomicInteger answered = new AtomicInteger();

  private ManyCallers(SentimentModel model) {
    this.model = model;
    this.texts = texts();
    this.expected = texts.stream().map(model::predict).toList();
  }

  /** Arguments: the model's file, how many predictions, {@code platform} or {@code virtual}. */
  public static void main(String[] arguments) throws Exception {
    int predictions = Integer.parseInt(arguments[1]);
    try (SentimentModel model = SentimentModel.load(Path.of(arguments[0]))) {
      ManyCallers callers = new ManyCallers(model);
      for (int quarter = 1; quarter <= QUARTERS; quarter++) {
        callers.run(executor(arguments[2]), predictions / QUARTERS * quarter);
        System.out.println(residentBytes());
      }
    }
  }

  private static ExecutorService executor(String threads) throws ReflectiveOperationException {
    if (threads.equals("platform")) {
      return Executors.newFixedThreadPool(CALLERS);
    }
    // Not in JDK 17, which compiles this.
    return (ExecutorService)
        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  /** From no words to more than the model reads. */
  private static List<String> texts() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(60); word > 0; word--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private void run(ExecutorService executor, int until) throws Exception {
    List<Future<?>> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      SplittableRandom random = new SplittableRandom(caller);
      callers.add(
          executor.submit(
              () -> {
                while (answered.get() < until) {
                  ask(random);
                }
                return null;
              }));
    }
    for (Future<?> caller : callers) {
      caller.get();
    }
    executor.shutdown();
  }

  private void ask(SplittableRandom random) throws Exception {
    int first = random.nextInt(texts.size() - 20);
    int end = first + 1;
    switch (random.nextInt(8)) {
      case 0 -> {
        end = first + 20;
        require(model.predictAll(texts.subList(first, end)), first);
      }
      case 1 -> require(List.of(model.predictAsync(texts.get(first)).get()), first);
      default -> require(List.of(model.predict(texts.get(first))), first);
    }
    answered.addAndGet(end - first);
  }

  /** Equal predictions have equal bits: a record compares doubles so. */
  private void require(List<Prediction> answers, int first) {
    List<Prediction> wanted = expected.subList(first, first + answers.size());
    if (!answers.equals(wanted)) {
      throw new AssertionError("expected " + wanted + ", got " + answers);
    }
  }

  /** Returns what Linux says, elsewhere 0. */
  private static long residentBytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.notExists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}
