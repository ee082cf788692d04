package io.github.sentimentj.djl;

import io.github.sentimentj.spi.EncodedExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Order of the training examples: shuffled anew for every epoch, then sorted by length within large
 * blocks, so that texts of a batch need little padding and still meet at random.
 */
final class Batches {
  private static final int BATCHES_IN_BLOCK = 32;

  private final List<EncodedExample> examples;
  private final int batchSize;

  Batches(List<EncodedExample> examples, int batchSize) {
    this.examples = examples;
    this.batchSize = Math.min(batchSize, examples.size());
  }

  /** Number of batches in an epoch. */
  int count() {
    return (examples.size() + batchSize - 1) / batchSize;
  }

  /** Batches of one epoch, in order. */
  List<List<EncodedExample>> shuffled(SplittableRandom random) {
    Random shuffler = new Random(random.nextLong());
    List<EncodedExample> order = new ArrayList<>(examples);
    Collections.shuffle(order, shuffler);
    int block = (int) Math.min(order.size(), (long) batchSize * BATCHES_IN_BLOCK);
    for (int start = 0; start < order.size(); start += block) {
      order
          .subList(start, Math.min(order.size(), start + block))
          .sort(Comparator.comparingInt(example -> example.text().length()));
    }
    List<List<EncodedExample>> batches = new ArrayList<>(count());
    for (int start = 0; start < order.size(); start += batchSize) {
      batches.add(order.subList(start, Math.min(order.size(), start + batchSize)));
    }
    Collections.shuffle(batches, shuffler);
    return batches;
  }
}
