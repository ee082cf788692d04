package io.github.sentimentj.embeddings.skipgram;

import io.github.sentimentj.TrainingException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fits vectors to a corpus.
 *
 * @param settings number of epochs, threads and so on
 * @param vectors what is fitted, shared by all threads
 * @param sampler draws negatives
 * @param subsampling leaves out occurrences of frequent words
 */
record SkipGramTraining(
    SkipGramSettings settings,
    SkipGramVectors vectors,
    NegativeSampler sampler,
    Subsampling subsampling) {

  static SkipGramTraining of(
      TextCorpus corpus, SkipGramVectors vectors, SkipGramSettings settings) {
    int[] counts = corpus.counts();
    return new SkipGramTraining(
        settings,
        vectors,
        new NegativeSampler(counts),
        new Subsampling(counts, corpus.tokenCount(), settings.subsampling));
  }

  /**
   * Does all epochs.
   *
   * @throws TrainingException if the thread was interrupted; its flag is kept
   */
  void run(TextCorpus corpus, SplittableRandom random) {
    SkipGramProgress progress = new SkipGramProgress(corpus.tokenCount() * settings.epochs);
    List<SkipGramWorker> workers = new ArrayList<>();
    for (List<int[]> share : shares(corpus, settings.threads)) {
      workers.add(new SkipGramWorker(share, this, progress, random.split()));
    }
    if (workers.size() == 1) {
      workers.get(0).call();
    } else {
      runAll(workers);
    }
  }

  private static void runAll(List<SkipGramWorker> workers) {
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      for (Future<SkipGramWorker> worker : threads.invokeAll(workers)) {
        worker.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TrainingException("skip-gram was interrupted", e);
    } catch (ExecutionException e) {
      throw new TrainingException("skip-gram failed: " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Cuts the texts into consecutive shares of about the same number of words. */
  private static List<List<int[]>> shares(TextCorpus corpus, int threads) {
    List<List<int[]>> shares = new ArrayList<>();
    List<int[]> texts = corpus.texts();
    int start = 0;
    long words = 0;
    for (int i = 0; i < texts.size(); i++) {
      words += texts.get(i).length;
      if (words * threads >= corpus.tokenCount() * (shares.size() + 1) || i == texts.size() - 1) {
        shares.add(texts.subList(start, i + 1));
        start = i + 1;
      }
    }
    return shares;
  }
}
