package io.github.sentimentj;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Training data of which some are held out to choose the best epoch by.
 *
 * @param train what is trained on
 * @param validation what was held out, empty where nothing could be
 */
record HeldOut(Dataset train, Optional<Dataset> validation) {
  /** Fewest examples of which some are held out. */
  static final int LEAST = 50;

  private static final double SHARE = 0.1;
  private static final Logger LOG = LoggerFactory.getLogger(HeldOut.class);

  /** Holds out a tenth; a label that would only be held out is trained on. */
  static HeldOut of(Dataset data, long seed) {
    if (data.size() < LEAST) {
      return new HeldOut(data, Optional.empty());
    }
    Split split;
    try {
      split = data.stratifiedSplit(1 - SHARE, SHARE, 0, seed);
    } catch (IllegalArgumentException e) {
      LOG.warn("{}; training on everything, the last epoch counts", e.getMessage());
      return new HeldOut(data, Optional.empty());
    }
    Set<String> known = new HashSet<>(split.train().labels());
    Dataset validation = split.validation().where(example -> known.contains(example.label()));
    if (validation.size() == split.validation().size()) {
      return new HeldOut(split.train(), Optional.of(validation));
    }
    Dataset rare = split.validation().where(example -> !known.contains(example.label()));
    return new HeldOut(
        split.train().concat(rare),
        Optional.of(validation).filter(remaining -> remaining.size() > 0));
  }
}
