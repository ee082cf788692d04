package io.github.sentimentj.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Deals units of examples out to parts, so that every part gets its share of the examples and of
 * each label. Not thread-safe; deals once.
 */
final class Allocation {
  /** Far above the rounding error of adding up shares, far below any count. */
  private static final double ROUNDING = 1e-6;

  /*
   * Units are dealt one by one, the largest first, so that the single examples at the end can even
   * out what larger ones left uneven. Each label keeps an account per part: what the part should
   * have of the label's examples dealt so far, less what it has. A unit goes to the part with the
   * greatest need for its labels, among those it still fits into. Dealing by the need so far, not
   * by the need to the end, gives large and small units to every part alike.
   *
   * A label that is finished leaves accounts that are not zero (its last examples could not be
   * divided). They are carried over to the labels that follow, as error diffusion does with pixels.
   * Where all units are single examples the needs therefore always sum to 0 and, as the greatest is
   * served, stay above -1 and below 1 with up to three parts: the size of a part is its share
   * rounded up or down, and exact where the share is a whole number.
   */
  private final double[] shares;
  private final int[] labels; // of each example; the rarest is 0, as it has the least choice
  private final int[] left; // examples of each label still to be dealt
  private final double[][] need; // of a label in a part
  private final double[] carried; // need of a part that finished labels left
  private final int[] sizes; // of the parts

  Allocation(Dataset data, double... shares) {
    this.shares = shares.clone();
    Map<String, Integer> counts = data.labelCounts();
    List<String> byCount = new ArrayList<>(counts.keySet());
    byCount.sort(Comparator.comparing(counts::get));
    Map<String, Integer> ranks = new HashMap<>();
    byCount.forEach(label -> ranks.put(label, ranks.size()));
    labels = data.stream().map(Example::label).mapToInt(ranks::get).toArray();
    left = byCount.stream().mapToInt(counts::get).toArray();
    need = new double[left.length][shares.length];
    carried = new double[shares.length];
    sizes = new int[shares.length];
  }

  /** Returns the part of every example; the units hold each example's index once. */
  int[] deal(List<int[]> units, long seed) {
    List<int[]> order = new ArrayList<>(units);
    Collections.shuffle(order, new Random(seed));
    order.sort(
        Comparator.<int[]>comparingInt(unit -> -unit.length).thenComparingInt(this::rarestLabel));
    int[] parts = new int[labels.length];
    for (int i = 0; i < order.size(); i++) {
      int[] unit = order.get(i);
      int part = choose(unit, order.size() - i);
      for (int example : unit) {
        parts[example] = part;
      }
      settle(unit, part);
    }
    return parts;
  }

  private int rarestLabel(int[] unit) {
    int rarest = labels[unit[0]];
    for (int example : unit) {
      rarest = Math.min(rarest, labels[example]);
    }
    return rarest;
  }

  private int choose(int[] unit, int unitsLeft) {
    for (int example : unit) {
      for (int part = 0; part < shares.length; part++) {
        need[labels[example]][part] += shares[part];
      }
    }
    int[] starving = parts(part -> sizes[part] == 0 && room(part) >= 1 - ROUNDING);
    if (starving.length >= unitsLeft) {
      return greatest(starving, part -> need(unit, part));
    }
    int[] fitting = parts(part -> room(part) > unit.length - 1 + ROUNDING);
    if (fitting.length > 0) {
      return greatest(fitting, part -> need(unit, part));
    }
    return greatest(parts(part -> true), this::room);
  }

  private void settle(int[] unit, int part) {
    for (int example : unit) {
      int label = labels[example];
      need[label][part]--;
      left[label]--;
      if (left[label] == 0) {
        for (int other = 0; other < carried.length; other++) {
          carried[other] += need[label][other];
        }
      }
    }
    sizes[part] += unit.length;
  }

  private double need(int[] unit, int part) {
    double sum = unit.length * carried[part];
    for (int example : unit) {
      sum += need[labels[example]][part];
    }
    return sum;
  }

  private double room(int part) {
    return shares[part] * labels.length - sizes[part];
  }

  private int[] parts(IntPredicate condition) {
    return IntStream.range(0, shares.length).filter(condition).toArray();
  }

  private static int greatest(int[] parts, IntToDoubleFunction value) {
    int best = parts[0];
    for (int part : parts) {
      if (value.applyAsDouble(part) > value.applyAsDouble(best)) {
        best = part;
      }
    }
    return best;
  }
}
