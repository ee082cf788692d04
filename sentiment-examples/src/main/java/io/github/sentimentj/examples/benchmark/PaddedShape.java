package io.github.sentimentj.examples.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What one worker reads of one batch: so many texts, padded to one length.
 *
 * @param time padded length
 * @param texts number of texts
 * @param tokens real tokens in them
 */
record PaddedShape(int time, int texts, long tokens) {
  // As the trainer of sentiment-djl does it.
  private static final int BATCHES_IN_BLOCK = 32;
  private static final int LENGTH_STEP = 8;

  /**
   * Returns the shapes of an epoch, batch by batch and in each for every worker that has a share.
   * Texts are shuffled and sorted by length within blocks of batches, and a batch is dealt out to
   * the workers, as in a training: tokens are the same, and so is what padding costs.
   *
   * @param lengths tokens of each text
   */
  static List<List<PaddedShape>> ofEpoch(List<Integer> lengths, int batchSize, int workers) {
    Random random = new Random(42);
    List<Integer> order = new ArrayList<>(lengths);
    Collections.shuffle(order, random);
    for (List<Integer> block : cut(order, batchSize * BATCHES_IN_BLOCK)) {
      block.sort(Comparator.naturalOrder());
    }
    List<List<PaddedShape>> batches = new ArrayList<>();
    for (List<Integer> batch : cut(order, batchSize)) {
      batches.add(shares(batch, workers));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private static List<List<Integer>> cut(List<Integer> list, int size) {
    List<List<Integer>> parts = new ArrayList<>();
    for (int start = 0; start < list.size(); start += size) {
      parts.add(list.subList(start, Math.min(list.size(), start + size)));
    }
    return parts;
  }

  private static List<PaddedShape> shares(List<Integer> batch, int workers) {
    List<PaddedShape> shares = new ArrayList<>();
    for (int worker = 0; worker < Math.min(workers, batch.size()); worker++) {
      List<Integer> share = new ArrayList<>();
      for (int i = worker; i < batch.size(); i += workers) {
        share.add(batch.get(i));
      }
      shares.add(of(share));
    }
    return shares;
  }

  private static PaddedShape of(List<Integer> lengths) {
    int steps = (Collections.max(lengths) + LENGTH_STEP - 1) / LENGTH_STEP;
    long tokens = lengths.stream().mapToLong(Integer::longValue).sum();
    return new PaddedShape(steps * LENGTH_STEP, lengths.size(), tokens);
  }
}
